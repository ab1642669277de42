// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'wouter';
import { Note, SearchBox, Section, Title, useDoor, useText, useWords } from '#packages/ui';
import type { CommunityPowers } from '../contract.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { CommunityPart } from './CommunityPart.tsx';
import { FoundEntries } from './FoundEntries.tsx';
import { powerPageWords } from './page-words.ts';
import './powers.css';

/**
 * 权责清单: what a community may do, only helps with, and nobody may ask of it; and any entry by its
 * words.
 */
export default function PowersPage() {
  const words = useWords(powerPageWords);
  const [params, setParams] = useSearchParams();
  const area = params.get('area') ?? '';
  const q = params.get('q') ?? '';
  const change = (next: { area?: string; q?: string }) => {
    const kept = Object.entries({ area, q, ...next }).filter(([, value]) => value);
    setParams(Object.fromEntries(kept));
  };
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
      <AreaPicker key={area} area={area} onPick={(next) => change({ area: next, q: '' })} />
      {q && <FoundEntries q={q} area={area} />}
      {!q && area && <CommunityPart area={area} />}
      {!q && !area && (
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
