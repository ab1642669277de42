// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useParams } from 'wouter';
import {
  Button,
  Empty,
  ErrorState,
  Loading,
  Moment,
  Page,
  Section,
  Switch,
  Timeline,
  useSubmit,
  useText,
  useWords,
} from '#packages/ui';
import type { ECertMine, Presentation } from '../contract.ts';
import { CertificateCard } from './CertificateCard.tsx';
import './ecerts.css';
import { PreviewBox } from './PreviewBox.tsx';
import { ShowSheet } from './ShowSheet.tsx';
import { useMine } from './use-mine.ts';
import { ecertWords } from './words.ts';

/** A certificate: its face, what to show, exactly what the other side sees, and its uses. */
export default function CertificatePage() {
  const { id = '' } = useParams<{ id: string }>();
  const words = useWords(ecertWords);
  const read = useMine();
  const ecert = read.data?.items.find((one) => one.id === id);
  if (ecert) return <OneCertificate key={id} ecert={ecert} />;
  return (
    <Page bar={words.bar} backTo="/certificates">
      <div className="lm-section">
        {read.isPending && <Loading rows={6} />}
        {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
        {read.data && <Empty icon="seal" title={words.empty} />}
      </div>
    </Page>
  );
}

function OneCertificate({ ecert }: { ecert: ECertMine }) {
  const words = useWords(ecertWords);
  const text = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isShowing, setShowing] = useState(false);
  const isValid = ecert.status === 'valid';
  const present = useSubmit<{ fields: readonly string[] }, Presentation>(
    'POST /api/v1/ecerts/{id}/presentation',
    {
      path: { id: ecert.id },
      refresh: ['GET /api/v1/ecerts/mine'],
      onDone: () => setShowing(true),
    },
  );
  const choose = (name: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, name] : chosen.filter((known) => known !== name));
  return (
    <Page
      bar={words.bar}
      backTo="/certificates"
      act={
        <Button
          kind="primary"
          wide
          tall
          icon="qr"
          isDisabled={!isValid}
          isPending={present.isPending}
          onPress={() => present.mutate({ fields: chosen })}
        >
          {isValid ? words.act : words.notValid}
        </Button>
      }
      actNote={words.actNote}
    >
      <h1 className="lm-sr">{text(ecert.type.title)}</h1>
      <div className="lm-section">
        <CertificateCard ecert={ecert} />
      </div>
      {present.isError && (
        <div className="lm-section">
          <ErrorState error={present.error} />
        </div>
      )}
      <Section title={words.show}>
        <p className="lm-lede" style={{ margin: '-6px 0 10px' }}>
          {words.showNote}
        </p>
        <div className="lm-card ecert-choices">
          <Switch isOn isDisabled onChange={() => undefined} note={words.must}>
            {words.status}
          </Switch>
          {ecert.fields.map(({ name, label, shown }) => (
            <Switch
              key={name}
              isOn={shown === 'always' || chosen.includes(name)}
              isDisabled={shown === 'always'}
              onChange={(isOn) => choose(name, isOn)}
              note={shown === 'always' ? words.must : undefined}
            >
              {text(label)}
            </Switch>
          ))}
        </div>
      </Section>
      <Section title={words.preview} aside={words.previewNote}>
        <PreviewBox ecert={ecert} chosen={chosen} />
      </Section>
      <Section title={words.uses}>
        <div className="lm-card lm-card-pad">
          {ecert.uses.length === 0 ? (
            <p className="lm-quiet">{words.none}</p>
          ) : (
            <Timeline
              label={words.uses}
              entries={ecert.uses.map((use) => ({
                key: `${use.at}${use.kind}`,
                state: 'done',
                when: <Moment at={use.at} as="near" />,
                what: text(use.what),
              }))}
            />
          )}
        </div>
      </Section>
      {isShowing && present.data && (
        <ShowSheet presentation={present.data} onClose={() => setShowing(false)} />
      )}
    </Page>
  );
}
