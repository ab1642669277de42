// SPDX-License-Identifier: Apache-2.0
import {
  Card,
  ErrorState,
  Icon,
  type IconName,
  Loading,
  Moment,
  Pairs,
  Section,
  Title,
  useWords,
} from '#packages/ui';
import { CheckLine } from './CheckLine.tsx';
import { type Checkpoint, useCheckpoint } from './checkpoint.ts';
import { openWords } from './words.ts';

const POINT_ICONS: readonly IconName[] = ['seal', 'lock', 'user'];

/** 公开日志: what it is, its present head, and how anyone checks that a line is under it. */
export default function LogPage() {
  const words = useWords(openWords);
  const read = useCheckpoint();
  return (
    <main className="open-main" id="main">
      <Title lede={words.logLede}>{words.logTitle}</Title>
      <Section title={words.whatIs}>
        <ul className="log-points">
          {words.points.map(({ title, body }, index) => (
            <li key={title} className="lm-card lm-card-pad">
              <Icon name={POINT_ICONS[index]!} size={28} />
              <h3>{title}</h3>
              <p>{body}</p>
            </li>
          ))}
        </ul>
      </Section>
      <div className="log-two">
        <Section title={words.present} aside={words.presentNote}>
          {read.isPending && <Loading rows={4} />}
          {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
          {read.data && <Head checkpoint={read.data} />}
        </Section>
        <Section title={words.checkTitle}>
          <CheckLine />
        </Section>
      </div>
      <Section title={words.toolsTitle}>
        <Card padded>
          <p>{words.toolsNote}</p>
          <ul className="log-doors">
            <li>
              <a href="/log/checkpoint">/log/checkpoint</a>
            </li>
            <li>/log/tile/&lt;level&gt;/&lt;n&gt;</li>
            <li>/log/tile/entries/&lt;n&gt;</li>
            <li>/log/proof/inclusion?index=&lt;i&gt;&amp;size=&lt;n&gt;</li>
            <li>/log/proof/consistency?from=&lt;m&gt;&amp;size=&lt;n&gt;</li>
          </ul>
        </Card>
      </Section>
    </main>
  );
}

function Head({ checkpoint }: { checkpoint: Checkpoint }) {
  const words = useWords(openWords);
  return (
    <Pairs
      pairs={[
        {
          key: 'size',
          label: words.size,
          value: <b>{words.sizeOf(checkpoint.size.toLocaleString('en'))}</b>,
        },
        {
          key: 'root',
          label: words.root,
          value: <span className="log-code">{checkpoint.root}</span>,
        },
        {
          key: 'origin',
          label: words.origin,
          value: <span className="log-code">{checkpoint.origin}</span>,
        },
        { key: 'signed', label: words.signed, value: checkpoint.signers.join(' · ') },
        { key: 'as-of', label: words.asOf, value: <Moment at={checkpoint.fetchedAt} /> },
      ]}
    />
  );
}
