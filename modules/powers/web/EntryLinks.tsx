// SPDX-License-Identifier: Apache-2.0
import {
  Card,
  Empty,
  ErrorState,
  formatDay,
  Icon,
  Loading,
  State,
  serverNow,
  useLanguage,
  useText,
  useWords,
} from '#packages/ui';
import type { PowerDelegation } from '../contract.ts';
import { nameOfPaper } from './link-words.ts';
import { powerPageWords } from './page-words.ts';
import type { Links } from './use-links.ts';

/** Every link of the entry: from whom to whom, on what paper, which acts, and whether it stands. */
export function EntryLinks({ links }: { links: Links }) {
  const words = useWords(powerPageWords);
  if (links.error) return <ErrorState error={links.error} />;
  if (links.isPending) return <Loading rows={4} />;
  if (links.items.length === 0) {
    return (
      <Card>
        <Empty icon="link" title={words.noLinks}>
          {words.noLinksNote}
        </Empty>
      </Card>
    );
  }
  return (
    <>
      <ul className="lm-card lm-rows">
        {links.items.map((link) => (
          <LinkRow key={link.id} link={link} />
        ))}
      </ul>
      {links.hasMore && <p className="lm-help powers-more">{words.moreLinks}</p>}
    </>
  );
}

function LinkRow({ link }: { link: PowerDelegation }) {
  const words = useWords(powerPageWords);
  const text = useText();
  const language = useLanguage();
  const day = (date: string) => formatDay(date, serverNow(), language);
  const isPost = 'post' in link.to;
  const terms = [
    nameOfPaper(link.document),
    words.since(day(link.validFrom)),
    words.until(day(link.validTo)),
    words.titled(words.liability, link.liability),
    words.titled(words.supervision, link.supervision),
    ...link.suspensions.map(({ since, until }) =>
      words.suspendedFor(day(since), until ? day(until) : undefined),
    ),
  ];
  return (
    <li className="powers-link" style={{ paddingLeft: 20 + (link.path.length - 1) * 24 }}>
      <Icon name={isPost ? 'user' : 'building'} size={20} />
      <div>
        <b>
          {text(link.fromName)} → {text(link.toName)}
        </b>
        <p>{link.acts.map((act) => words.acts[act]).join(words.listSeparator)}</p>
        <small>{terms.join(words.comma)}</small>
        {!isPost && (
          <p>
            <a className="lm-link" href={`/work/delegations/${link.id}`}>
              {words.whatIf}
            </a>
          </p>
        )}
      </div>
      {link.inForce ? (
        <State kind="ok">{words.inForce}</State>
      ) : (
        <State kind="late" icon="broken">
          {link.state === 'suspended' && words.suspended}
          {link.state !== 'suspended' &&
            (link.revokedAt ? words.revokedOn(day(link.revokedAt)) : words.notInForce)}
        </State>
      )}
    </li>
  );
}
