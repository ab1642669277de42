// SPDX-License-Identifier: Apache-2.0
import { Icon, Note, serverNow, useText, useWords, WordLink } from '#packages/ui';
import type { PowerEntryPage } from '../../contract.ts';
import { chinaDay } from '../deeds/days.ts';
import { listPageWords } from './words.ts';

/** The matter on which a committee hands such work back; its page is in the residents' face. */
const HAND_BACK = '/matters/hand-back-work';

/** What a reader must know before the rest: it has ended, or another body does it now. */
export function EntryHistory({ page, area }: { page: PowerEntryPage; area: string }) {
  const words = useWords(listPageWords);
  const text = useText();
  const { entry, supersededBy, inForce } = page;
  const link = (code: string) => `/powers/entries/${code}${area ? `?area=${area}` : ''}`;
  const isLater = entry.validFrom > chinaDay(serverNow());
  return (
    <>
      {!inForce && (
        <Note kind="wait" icon="clock" title={isLater ? words.notYet : words.ended}>
          {supersededBy && (
            <p>
              {words.supersededBy}{' '}
              <WordLink to={link(supersededBy)} icon="right">
                {words.seeNext}
              </WordLink>
            </p>
          )}
        </Note>
      )}
      {inForce && entry.takenOverByName && (
        <Note kind="info" icon="back" title={words.askedStill}>
          <p>
            {words.askedStillNote(text(entry.takenOverByName))}{' '}
            <a className="lm-link" href={HAND_BACK}>
              <Icon name="right" size={16} />
              {words.handBack}
            </a>
          </p>
        </Note>
      )}
    </>
  );
}
