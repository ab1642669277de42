// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { AreaView } from '#modules/places/contract';
import { Button, Checkbox, ChoiceField, useDoor, useLanguage, useWords } from '#packages/ui';
import { filingWords } from './words.ts';

interface Below {
  items: AreaView[];
}

function useBelow(parent: string): AreaView[] {
  return useDoor<object, Below>('GET /api/v1/places/areas', { parent }).data?.items ?? [];
}

export interface AreaTicksProps {
  /** Code of the area the department serves. */
  whole: string;
  areas: readonly string[];
  error: string | undefined;
  onChange: (areas: readonly string[]) => void;
}

/** All communities of the district, or some subdistricts, or some communities of them. */
export function AreaTicks({ whole, areas, error, onChange }: AreaTicksProps) {
  const words = useWords(filingWords);
  const name = useAreaName();
  const served = useDoor<undefined, { area: AreaView }>(
    'GET /api/v1/places/areas/{code}',
    undefined,
    {
      path: { code: whole },
    },
  ).data?.area;
  const isWhole = areas.length === 1 && areas[0] === whole;
  const [isSome, setSome] = useState(!isWhole);
  return (
    <>
      <ChoiceField
        label={words.whereChoice}
        value={isSome ? 'some' : 'all'}
        error={error}
        choices={[
          { value: 'all', label: words.allOf(served ? name(served) : '') },
          { value: 'some', label: words.some },
        ]}
        onChange={(value) => {
          setSome(value === 'some');
          onChange(value === 'some' ? [] : [whole]);
        }}
      />
      {isSome && <Subdistricts county={whole} areas={areas} onChange={onChange} />}
    </>
  );
}

interface TicksProps {
  areas: readonly string[];
  onChange: (areas: readonly string[]) => void;
}

function Subdistricts({ county, areas, onChange }: TicksProps & { county: string }) {
  const below = useBelow(county);
  return (
    <ul className="lm-card filing-areas">
      {below.map((area) => (
        <li key={area.code}>
          <Subdistrict area={area} areas={areas} onChange={onChange} />
        </li>
      ))}
    </ul>
  );
}

/** The whole subdistrict, or single communities of it; never both. */
function Subdistrict({ area, areas, onChange }: TicksProps & { area: AreaView }) {
  const words = useWords(filingWords);
  const name = useAreaName();
  const isInside = (code: string) => code !== area.code && code.startsWith(area.code.slice(0, 9));
  const [isOpen, setOpen] = useState(() => areas.some(isInside));
  const isOn = areas.includes(area.code);
  return (
    <>
      <div className="filing-area">
        <Checkbox
          isOn={isOn}
          onChange={(on) => {
            const rest = areas.filter((code) => code !== area.code && !isInside(code));
            onChange(on ? [...rest, area.code] : rest);
          }}
        >
          {name(area)}
        </Checkbox>
        {!isOn && !isOpen && (
          <Button
            kind="quiet"
            label={words.communitiesIn(name(area))}
            onPress={() => setOpen(true)}
          >
            {words.chooseCommunities}
          </Button>
        )}
      </div>
      {!isOn && isOpen && <Communities parent={area.code} areas={areas} onChange={onChange} />}
    </>
  );
}

function Communities({ parent, areas, onChange }: TicksProps & { parent: string }) {
  const name = useAreaName();
  const below = useBelow(parent);
  return (
    <ul className="filing-communities">
      {below.map((area) => (
        <li key={area.code}>
          <Checkbox
            isOn={areas.includes(area.code)}
            onChange={(on) =>
              onChange(on ? [...areas, area.code] : areas.filter((code) => code !== area.code))
            }
          >
            {name(area)}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}

function useAreaName(): (area: AreaView) => string {
  const language = useLanguage();
  return ({ name, nameEn }) => (language === 'en' && nameEn ? nameEn : name);
}
