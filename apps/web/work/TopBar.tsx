// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Me } from '#modules/identity/contract';
import { Icon, Logo, Masked, SearchBox, useText, useWords } from '#packages/ui';
import { DemoMark } from '../shell/DemoMark.tsx';
import { shellWords } from '../shell/words.ts';
import { MeSheet } from './MeSheet.tsx';
import { workWords } from './words.ts';

/** The brand, one search box over the list, and who I am in which post. */
export function TopBar({ me }: { me: Me }) {
  const shell = useWords(shellWords);
  const words = useWords(workWords);
  const text = useText();
  const [location] = useLocation();
  const [params, setParams] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const search = (q: string) =>
    setParams(
      (known) => {
        const next = new URLSearchParams(known);
        if (q) next.set('q', q);
        else next.delete('q');
        return next;
      },
      { replace: true },
    );
  return (
    <header className="work-top">
      <Link className="work-brand" href="/">
        <Logo />
        <span>{shell.work}</span>
      </Link>
      <div className="work-search">
        {location === '/' && (
          <SearchBox
            label={words.search}
            value={params.get('q') ?? ''}
            onSearch={search}
            asYouType
            focusKey="/"
          />
        )}
      </div>
      <DemoMark asChip />
      <button
        type="button"
        className="work-me"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className="lm-sr">{words.me}</span>
        <span>
          <Masked>{me.person?.name ?? ''}</Masked>
          <small>{me.post && `${text(me.post.organisation.name)}⁠·${text(me.post.title)}`}</small>
        </span>
        <Icon name="user" />
      </button>
      <MeSheet me={me} isOpen={isOpen} onClose={() => setOpen(false)} />
    </header>
  );
}
