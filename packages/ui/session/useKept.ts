// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { dropValues, findKeptValues, keepValues } from './keep.ts';

const WRITE_AFTER_MS = 250;

/**
 * State of a form that survives a reload, a crash and a session that ended in the middle.
 * `drop` when the server has it.
 */
export function useKept<T>(form: string, initial: T) {
  const [values, setValues] = useState(initial);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    let isHere = true;
    findKeptValues<T>(form).then((kept) => {
      if (isHere && kept !== undefined) setValues(kept);
    });
    return () => {
      isHere = false;
    };
  }, [form]);
  useEffect(() => {
    if (!isTouched) return;
    const timer = setTimeout(() => void keepValues(form, values), WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [form, isTouched, values]);

  const change = (next: T) => {
    setTouched(true);
    setValues(next);
  };
  const drop = () => {
    setTouched(false);
    dropValues(form);
  };
  return { values, change, drop };
}
