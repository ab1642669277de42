// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'wouter';
import { useKeys } from '#packages/ui';
import { useWaiting } from './use-waiting.ts';

/** j, k and u between the things that wait at the gate; answers where the next one is. */
export function useDeskKeys(id: string, isOn: boolean): string | undefined {
  const { all } = useWaiting(isOn);
  const [, navigate] = useLocation();
  const at = all.findIndex(({ key }) => key === id);
  const next = all[at + 1] ?? all.find(({ key }) => key !== id);
  const previous = at > 0 ? all[at - 1] : undefined;
  useKeys({
    j: isOn && next ? () => navigate(next.path) : undefined,
    k: isOn && previous ? () => navigate(previous.path) : undefined,
    u: isOn ? () => navigate('/gate') : undefined,
  });
  return next?.path;
}
