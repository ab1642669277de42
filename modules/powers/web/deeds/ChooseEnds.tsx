// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  Button,
  ButtonLink,
  ChoiceField,
  Empty,
  ErrorState,
  MoreRows,
  Title,
  useRows,
  useText,
  useWords,
  WordLink,
} from '#packages/ui';
import type { PowerGround, PowerReceiver, ReceiversQuery } from '../../contract.ts';
import { useDay } from './days.ts';
import { deedWords } from './words.ts';

const KINDS = ['subdistrict', 'service-station', 'resident-committee', 'villagers-committee'];

/** 交什么、交给谁: only what this post may hand on, and only bodies below. */
export function ChooseEnds({ grounds }: { grounds: readonly PowerGround[] }) {
  const words = useWords(deedWords);
  const text = useText();
  const day = useDay();
  const [, navigate] = useLocation();
  const [at, setAt] = useState(grounds.length === 1 ? '0' : '');
  const [kind, setKind] = useState('service-station');
  const [to, setTo] = useState('');
  const ground = at === '' ? undefined : grounds[Number(at)];
  if (grounds.length === 0) return <NoGrounds />;
  const start = () => {
    if (!ground || !to) return;
    const query = new URLSearchParams({ entry: ground.entry, to });
    if (ground.parent) query.set('parent', ground.parent);
    navigate(`/delegations/new?${query}`);
  };
  return (
    <main className="deed-choose" id="main">
      <WordLink to="/delegations" icon="back">
        {words.back}
      </WordLink>
      <Title lede={words.chooseNote}>{words.choose}</Title>
      <div className="lm-form">
        <ChoiceField
          label={words.chooseGround}
          value={at}
          onChange={(value) => {
            setAt(value);
            setTo('');
          }}
          choices={grounds.map(({ title, areaName, validTo }, index) => ({
            value: String(index),
            label: text(title),
            note: words.groundUntil(areaName, validTo && day(validTo)),
          }))}
        />
        {ground && (
          <>
            <ChoiceField
              label={words.chooseKind}
              value={kind}
              onChange={(value) => {
                setKind(value);
                setTo('');
              }}
              choices={kindsBelow(ground.area).map((value) => ({
                value,
                label: words.kinds[value] ?? value,
              }))}
            />
            <Receivers key={`${ground.area}${kind}`} {...{ ground, kind, to }} onChange={setTo} />
          </>
        )}
        <Button kind="primary" isDisabled={!ground || !to} onPress={start}>
          {words.start}
        </Button>
      </div>
    </main>
  );
}

/** A subdistrict hands on to what stands in its communities. */
function kindsBelow(area: string): string[] {
  return area.endsWith('000000') ? KINDS : KINDS.slice(1);
}

interface ReceiversProps {
  ground: PowerGround;
  kind: string;
  to: string;
  onChange: (code: string) => void;
}

function Receivers({ ground, kind, to, onChange }: ReceiversProps) {
  const words = useWords(deedWords);
  const text = useText();
  const asked: ReceiversQuery = { area: ground.area, kind };
  const read = useRows<PowerReceiver>('GET /api/v1/powers/receivers', asked);
  if (read.isError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  const items = (read.data ?? []).filter(({ code }) => code !== ground.holder);
  return (
    <div>
      <ChoiceField
        label={words.chooseReceiver}
        value={to}
        onChange={onChange}
        choices={items.map(({ code, name }) => ({ value: code, label: text(name) }))}
      />
      <MoreRows read={read} />
    </div>
  );
}

function NoGrounds() {
  const words = useWords(deedWords);
  return (
    <main className="deed-choose" id="main">
      <Empty
        isPage
        icon="link"
        title={words.noGrounds}
        act={<ButtonLink to="/delegations">{words.back}</ButtonLink>}
      >
        {words.noGroundsNote}
      </Empty>
    </main>
  );
}
