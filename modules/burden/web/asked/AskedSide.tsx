// SPDX-License-Identifier: Apache-2.0
import { Link, useSearchParams } from 'wouter';
import { useDoor, useWords } from '#packages/ui';
import type { AskedOfUs } from '../../contract.ts';
import { ASKED } from '../doors.ts';
import { isCommunity, useOwnBody } from '../use-own-body.ts';
import { ASKED_VIEWS, type AskedView, askedView } from './views.ts';
import { askedWords } from './words.ts';

/** In the side bar of a community: the parts of what is asked of it, each with its count. */
export function AskedSide() {
  const words = useWords(askedWords);
  const [params] = useSearchParams();
  const area = useOwnBody()?.area ?? '';
  const asked = useDoor<{ area: string }, AskedOfUs>(
    ASKED,
    { area },
    { enabled: isCommunity(area) },
  ).data;
  const here = askedView(params);
  const counts: Partial<Record<AskedView, number>> = asked
    ? {
        all: asked.unnumbered.length + asked.admitted.length,
        unnumbered: asked.unnumbered.length,
        admitted: asked.admitted.length,
        returned: asked.returned,
      }
    : {};
  return (
    <>
      <h2>{words.apart}</h2>
      <ul>
        {ASKED_VIEWS.map((view) => (
          <li key={view}>
            <Link
              href={view === 'all' ? '/asked' : `/asked?view=${view}`}
              aria-current={view === here ? 'page' : undefined}
            >
              <span className="work-cut">{words.views[view]}</span>
              <span className="work-count">{counts[view]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
