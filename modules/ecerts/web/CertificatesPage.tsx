// SPDX-License-Identifier: Apache-2.0
import { Redirect, useSearchParams } from 'wouter';
import {
  ButtonLink,
  Card,
  Chip,
  Empty,
  ErrorState,
  Loading,
  Moment,
  Page,
  Row,
  RowList,
  Title,
  useText,
  useWords,
} from '#packages/ui';
import { statusKind } from './status-kind.ts';
import { useMine } from './use-mine.ts';
import { ecertWords } from './words.ts';

/** 我的证照: what the person holds. `?case=` goes straight to the notice of that case. */
export default function CertificatesPage() {
  const words = useWords(ecertWords);
  const text = useText();
  const [params] = useSearchParams();
  const read = useMine();
  const wanted = params.get('case');
  const ofCase = wanted && read.data?.items.find((ecert) => ecert.case === wanted);
  if (ofCase) return <Redirect to={`/certificates/${ofCase.id}`} replace />;
  return (
    <Page bar={words.bar} backTo="/me">
      <Title lede={words.lede}>{words.title}</Title>
      <div className="lm-section">
        {read.isPending && <Loading rows={3} />}
        {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
        {read.data && read.data.items.length > 0 && (
          <RowList label={words.title}>
            {read.data.items.map((ecert) => (
              <Row
                key={ecert.id}
                icon="seal"
                title={text(ecert.type.title)}
                sub={
                  <>
                    {text(ecert.issuer.title)}，<Moment at={ecert.issuedOn} as="day" />
                  </>
                }
                to={`/certificates/${ecert.id}`}
                end={<Chip kind={statusKind(ecert.status)}>{words.statuses[ecert.status]}</Chip>}
              />
            ))}
          </RowList>
        )}
        {read.data?.items.length === 0 && (
          <Card>
            <Empty
              icon="seal"
              title={words.empty}
              act={<ButtonLink to="/matters">{words.find}</ButtonLink>}
            >
              {words.emptyNote}
            </Empty>
          </Card>
        )}
      </div>
    </Page>
  );
}
