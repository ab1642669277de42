// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from 'wouter';
import {
  Card,
  Empty,
  ErrorState,
  Icon,
  Loading,
  Moment,
  Title,
  useDoor,
  useText,
  useWords,
} from '#packages/ui';
import type { Asymmetry, AsymmetryQuery, AsymmetryRow, Mean } from '../../contract.ts';
import { DepartmentsPart } from './DepartmentsPart.tsx';
import { Cautions, Equation, Meanings } from './Explained.tsx';
import { IndexTable } from './IndexTable.tsx';
import { SubdistrictChoice, useSubdistricts } from './SubdistrictChoice.tsx';
import { asymmetryWords } from './words.ts';
import './asymmetry.css';

const MEANS: readonly Mean[] = ['money', 'people', 'power'];
const LIST = 'GET /api/v1/burden/asymmetry';

/** 权责对称: formula, distribution and what each body asks. By code: it is no ranking. */
export default function AsymmetryPage() {
  const words = useWords(asymmetryWords);
  const [params, setParams] = useSearchParams();
  const choices = useSubdistricts();
  const area = params.get('area') ?? choices.first;
  const read = useDoor<AsymmetryQuery, Asymmetry>(
    LIST,
    { area: area ?? '' },
    { enabled: area !== undefined },
  );
  if (choices.error) {
    return (
      <main className="open-main" id="main">
        <ErrorState error={choices.error} onRetry={choices.retry} />
      </main>
    );
  }
  return (
    <main className="open-main" id="main">
      <div className="asym-top">
        <Title lede={read.data && <Lede asymmetry={read.data} />}>{words.title}</Title>
        {choices.areas.length > 1 && (
          <SubdistrictChoice
            areas={choices.areas}
            value={area ?? ''}
            onChange={(next) => setParams({ area: next })}
          />
        )}
      </div>
      {(choices.isPending || (area !== undefined && read.isPending)) && <Loading rows={10} />}
      {!choices.isPending && area === undefined && (
        <Empty icon="scales" title={words.empty}>
          {words.emptyNote}
        </Empty>
      )}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <Shown asymmetry={read.data} />}
    </main>
  );
}

function Shown({ asymmetry }: { asymmetry: Asymmetry }) {
  const words = useWords(asymmetryWords);
  const area = asymmetry.area ?? '';
  const drawn = asymmetry.items.filter((row) => row.figures).length;
  return (
    <div className="asym-main">
      <div>
        <Card className="asym-figure">
          <IndexTable asymmetry={asymmetry} />
          <p className="asym-caption">
            <span>{words.caption(drawn)}</span>
            <span>
              <AsOf at={asymmetry.at} />
            </span>
          </p>
        </Card>
        <DepartmentsPart area={area} />
      </div>
      <div className="asym-aside">
        <Equation />
        <Meanings meanings={asymmetry.meanings} />
        <Cautions monthsMin={asymmetry.monthsMin} />
        <div className="asym-get">
          <a
            className="lm-btn"
            href={`/api/v1/burden/asymmetry?area=${area}&at=${asymmetry.at}`}
            download={`asymmetry-${area}-${asymmetry.at}.json`}
          >
            <Icon name="download" size={20} />
            {words.download}
          </a>
          <a className="lm-btn" href="tel:12345">
            <Icon name="ask" size={20} />
            {words.doubt}
          </a>
        </div>
      </div>
    </div>
  );
}

function AsOf({ at }: { at: string }) {
  const words = useWords(asymmetryWords);
  const [before, after] = words.asOf('|').split('|');
  return (
    <>
      {before}
      <Moment at={at} as="day" />
      {after}
    </>
  );
}

function shortOf(rows: readonly AsymmetryRow[], mean: Mean): number {
  return rows.filter((row) => row.standing === 'short' && row.least === mean).length;
}

/** 采荷街道14个社区里，6个对不上：3个最缺钱，2个最缺人，1个最缺权。 */
function Lede({ asymmetry }: { asymmetry: Asymmetry }) {
  const words = useWords(asymmetryWords);
  const text = useText();
  const drawn = asymmetry.items.filter((row) => row.figures);
  const counts = MEANS.map((mean) => ({ mean, many: shortOf(drawn, mean) }))
    .filter(({ many }) => many > 0)
    .sort((a, b) => b.many - a.many);
  const short = counts.reduce((all, { many }) => all + many, 0);
  const parts = counts.map(({ mean, many }) => words.most(many, words.means[mean]));
  return (
    <>
      {words.ledeOf(text(asymmetry.areaName), drawn.length)}
      {short === 0 ? (
        words.noneShort
      ) : (
        <>
          <b>{words.short(short)}</b>
          {words.shortOf(parts)}
        </>
      )}
    </>
  );
}
