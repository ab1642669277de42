// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Link } from 'wouter';
import {
  Button,
  ErrorState,
  Icon,
  type IconName,
  Moment,
  MoreRows,
  Section,
  type StateKind,
  useRows,
  useText,
  useWords,
} from '#packages/ui';
import type { DeedNotice } from '../../contract.ts';
import { deedWords } from './words.ts';

const LOOK: Record<DeedNotice['kind'], [StateKind, IconName]> = {
  published: ['ok', 'ok'],
  ending: ['wait', 'clock'],
  lapsed: ['late', 'broken'],
  ended: ['info', 'stop'],
  suspended: ['wait', 'pause'],
  resumed: ['ok', 'refresh'],
  revoked: ['late', 'broken'],
};
const SHOWN_FIRST = 3;
const FETCHED = 50;

/** What my body was told of its deeds, newest first: three, and more when asked for. */
export function DeedNotices() {
  const words = useWords(deedWords);
  const text = useText();
  const [isAll, setAll] = useState(false);
  const read = useRows<DeedNotice>('GET /api/v1/powers/notices', {}, { size: FETCHED });
  if (read.isError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  const items = read.data ?? [];
  if (items.length === 0) return null;
  const shown = isAll ? items : items.slice(0, SHOWN_FIRST);
  return (
    <Section title={words.notices} aside={words.noticesNote}>
      <ul className="lm-card lm-rows">
        {shown.map(({ id, delegation, kind, at, sentence }) => (
          <li key={id}>
            <Link className={`deed-notice lm-${LOOK[kind][0]}`} href={`/delegations/${delegation}`}>
              <Icon name={LOOK[kind][1]} size={20} />
              <span>{text(sentence)}</span>
              <small>
                <Moment at={at} as="near" />
              </small>
            </Link>
          </li>
        ))}
        {shown.length < items.length && (
          <li>
            <Button kind="quiet" onPress={() => setAll(true)}>
              {words.noticesMore}
            </Button>
          </li>
        )}
      </ul>
      {isAll && <MoreRows read={read} />}
    </Section>
  );
}
