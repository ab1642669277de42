// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import type { AreaView } from '#modules/places/contract';
import { SelectField, useDoor, useLanguage, useWords } from '#packages/ui';
import { powerPageWords } from './page-words.ts';

interface Below {
  items: AreaView[];
}

/** Areas below one; the provinces below none. Nothing is asked until there is something to ask. */
export function useBelow(parent: string | undefined, enabled = true): AreaView[] {
  const input = parent === undefined ? {} : { parent };
  const answer = useDoor<object, Below>('GET /api/v1/places/areas', input, { enabled });
  return answer.data?.items ?? [];
}

/** The counties of a city that stands alone in its province, as the divisions of one city do. */
function useCounties(): AreaView[] {
  const [province] = useBelow(undefined);
  const [city] = useBelow(province?.code, province !== undefined);
  return useBelow(city?.code, city !== undefined);
}

interface AreaChoiceProps {
  label: string;
  areas: readonly AreaView[];
  value: string;
  onChange: (code: string) => void;
}

function AreaChoice({ label, areas, value, onChange }: AreaChoiceProps) {
  const words = useWords(powerPageWords);
  const language = useLanguage();
  return (
    <SelectField
      label={label}
      value={areas.some(({ code }) => code === value) ? value : ''}
      none={words.choose}
      choices={areas.map(({ code, name, nameEn }) => ({
        value: code,
        label: language === 'en' && nameEn ? nameEn : name,
      }))}
      isDisabled={areas.length === 0}
      onChange={onChange}
    />
  );
}

/** Of a community or a subdistrict; a county has none. */
function subdistrictOf(area: string): string {
  return area && !area.endsWith('000000') ? `${area.slice(0, 9)}000` : '';
}

/** County, subdistrict, community: three lists, each below the one before. */
export function AreaPicker({ area, onPick }: { area: string; onPick: (area: string) => void }) {
  const words = useWords(powerPageWords);
  const [county, setCounty] = useState(area && `${area.slice(0, 6)}000000`);
  const [subdistrict, setSubdistrict] = useState(subdistrictOf(area));
  const counties = useCounties();
  const subdistricts = useBelow(county, county !== '');
  const communities = useBelow(subdistrict, subdistrict !== '');
  const chooseCounty = (code: string) => {
    setCounty(code);
    setSubdistrict('');
    if (code) onPick(code);
  };
  const chooseSubdistrict = (code: string) => {
    setSubdistrict(code);
    onPick(code || county);
  };
  return (
    <div className="powers-pick">
      <AreaChoice label={words.county} areas={counties} value={county} onChange={chooseCounty} />
      <AreaChoice
        label={words.subdistrict}
        areas={county ? subdistricts : []}
        value={subdistrict}
        onChange={chooseSubdistrict}
      />
      <AreaChoice
        label={words.community}
        areas={subdistrict ? communities : []}
        value={area}
        onChange={(code) => onPick(code || subdistrict)}
      />
    </div>
  );
}
