// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'wouter';
import {
  ButtonLink,
  Note,
  SearchBox,
  Section,
  Title,
  useDoor,
  useText,
  useWords,
} from '#packages/ui';
import type { CommunityPowers } from '../contract.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { CommunityPart } from './CommunityPart.tsx';
import { FoundEntries } from './FoundEntries.tsx';
import { ExportLinks } from './list/ExportLinks.tsx';
import { type ListChoice, ListFilters, readChoice } from './list/ListFilters.tsx';
import { TownPart } from './list/TownPart.tsx';
import { listPageWords } from './list/words.ts';
import { powerPageWords } from './page-words.ts';
import './powers.css';

/**
 * 权责清单: what a community may do, only helps with, and nobody may ask of it; and any entry by its
 * words.
 */
export default function PowersPage() {
  const words = useWords(powerPageWords);
  const lists = useWords(listPageWords);
  const [params, setParams] = useSearchParams();
  const area = params.get('area') ?? '';
  const q = params.get('q') ?? '';
  const choice = readChoice(params);
  const change = (next: Partial<ListChoice> & { area?: string; q?: string }) => {
    const kept = Object.entries({ area, q, ...choice, ...next }).filter(([, value]) => value);
    setParams(Object.fromEntries(kept));
  };
  const asked = {
    ...(choice.list ? { list: choice.list } : {}),
    ...(choice.decider ? { decider: choice.decider } : {}),
    ...(choice.at ? { at: choice.at } : {}),
  };
  const isSearch = q !== '' || Object.keys(asked).length > 0 || area.endsWith('000000');
  const isTown = area.endsWith('000');
  return (
    <main className="open-main" id="main">
      <div className="powers-top">
        <div>
          <Title lede={words.lede}>{area ? <AreaTitle area={area} /> : words.title}</Title>
        </div>
        <SearchBox
          label={words.search}
          value={q}
          onSearch={(next) => change({ q: next })}
          asYouType
        />
      </div>
      <AreaPicker key={area} area={area} onPick={(next) => change({ area: next })} />
      <ListFilters choice={choice} onChange={change} />
      <p className="powers-tools">
        {area && !area.endsWith('000000') && (
          <ButtonLink to={`/powers/diff?area=${area}`} icon="swap">
            {lists.diff}
          </ButtonLink>
        )}
        <ExportLinks area={area} list={asked.list} at={asked.at} />
      </p>
      {isSearch && <FoundEntries q={q} area={area} {...asked} />}
      {!isSearch && area && isTown && <TownPart area={area} />}
      {!isSearch && area && !isTown && <CommunityPart area={area} />}
      {!isSearch && !area && (
        <>
          <Note kind="info" icon="pin" title={words.chooseTitle}>
            <p>{words.chooseNote}</p>
          </Note>
          <Section title={words.allEntries}>
            <FoundEntries q="" area="" decider="government" />
          </Section>
        </>
      )}
    </main>
  );
}

function AreaTitle({ area }: { area: string }) {
  const words = useWords(powerPageWords);
  const text = useText();
  const answer = useDoor<never, CommunityPowers>(
    'GET /api/v1/powers/communities/{area}',
    undefined,
    { path: { area } },
  );
  return answer.data ? words.titleOf(text(answer.data.name)) : words.title;
}
