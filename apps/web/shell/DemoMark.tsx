// SPDX-License-Identifier: Apache-2.0
import { Icon, useWords } from '#packages/ui';
import { useMe } from './session.ts';
import './shell.css';
import { shellWords } from './words.ts';

/** On a demo installation every screen says so. */
export function DemoMark({ asChip }: { asChip?: boolean }) {
  const words = useWords(shellWords);
  const me = useMe();
  if (!me.data?.demo) return null;
  return (
    <aside className={`demo-mark${asChip ? ' demo-mark-chip' : ''}`} aria-label={words.demoMark}>
      <Icon name="info" size={16} />
      {words.demoMark}
    </aside>
  );
}
