// SPDX-License-Identifier: Apache-2.0
import {
  Icon,
  type IconName,
  Masked,
  Moment,
  Pairs,
  Section,
  type StateKind,
  useText,
  useWords,
} from '#packages/ui';
import type { VerifiedECert } from '../../contract.ts';
import { verifyWords } from './words.ts';

const LOOK: Record<VerifiedECert['status'], { kind: StateKind; icon: IconName }> = {
  valid: { kind: 'ok', icon: 'ok' },
  suspended: { kind: 'wait', icon: 'pause' },
  revoked: { kind: 'late', icon: 'forbid' },
  expired: { kind: 'late', icon: 'calendar' },
  forged: { kind: 'late', icon: 'broken' },
  unknown: { kind: 'wait', icon: 'ask' },
};

export interface VerdictProps {
  found: VerifiedECert;
  isByNumber: boolean;
}

/** One word, large, with its icon; then why, what it is, and what the holder chose to show. */
export function Verdict({ found, isByNumber }: VerdictProps) {
  const words = useWords(verifyWords);
  const { kind, icon } = LOOK[found.status];
  return (
    <section className={`lm-card verify verify-${kind}`} aria-label={words.statuses[found.status]}>
      <header>
        <Icon name={icon} size={40} />
        <div>
          <h2>{words.statuses[found.status]}</h2>
          <p>{found.why ? words.why[found.why] : words.whatToDo[found.status]}</p>
          {found.why && found.status === 'forged' && <p>{words.whatToDo.forged}</p>}
        </div>
      </header>
      <About found={found} />
      {found.shows && found.shows.length > 0 && <Shown shows={found.shows} />}
      <footer>
        {words.checkedAt} <Moment at={found.checkedAt} />
        {isByNumber && found.status === 'valid' && <p>{words.onlyNumber}</p>}
      </footer>
    </section>
  );
}

function About({ found }: Pick<VerdictProps, 'found'>) {
  const words = useWords(verifyWords);
  const text = useText();
  const { type, issuer, issuedOn, validTo } = found;
  const pairs = [
    ...(type ? [{ key: 'type', label: words.type, value: <b>{text(type.title)}</b> }] : []),
    ...(issuer ? [{ key: 'issuer', label: words.issuer, value: text(issuer.title) }] : []),
    ...(issuedOn
      ? [{ key: 'issued', label: words.issuedOn, value: <Moment at={issuedOn} as="day" /> }]
      : []),
    ...(validTo === undefined
      ? []
      : [
          {
            key: 'until',
            label: words.validTo,
            value: validTo ? <Moment at={validTo} as="day" /> : words.forever,
          },
        ]),
  ];
  return pairs.length > 0 ? <Pairs pairs={pairs} boxed={false} /> : null;
}

function Shown({ shows }: { shows: NonNullable<VerifiedECert['shows']> }) {
  const words = useWords(verifyWords);
  const text = useText();
  const said = (value: unknown) =>
    value === true ? words.yes : value === false ? words.no : String(value ?? '—');
  return (
    <Section title={words.shows} aside={words.showsNote}>
      <Pairs
        boxed={false}
        pairs={shows.map(({ name, label, value }) => ({
          key: name,
          label: text(label),
          value: /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? (
            <Moment at={String(value)} as="day" />
          ) : (
            <Masked>{said(value)}</Masked>
          ),
        }))}
      />
    </Section>
  );
}
