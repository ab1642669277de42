// SPDX-License-Identifier: Apache-2.0
import { Key, useWords } from '#packages/ui';
import { workWords } from '../words.ts';

/** The keys of the list, along its foot. Where there is no keyboard it is not drawn. */
export function KeysBar() {
  const words = useWords(workWords);
  const keys = [
    { of: ['j', 'k'], what: words.upDown },
    { of: ['Enter'], what: words.open },
    { of: ['a'], what: words.accept },
    { of: ['s'], what: words.ask },
    { of: ['d'], what: words.decide },
    { of: ['/'], what: words.keys['/'] },
    { of: ['?'], what: words.allKeys },
  ];
  return (
    <p className="inbox-keys" aria-hidden="true">
      {keys.map(({ of, what }) => (
        <span key={what}>
          {of.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          {what}
        </span>
      ))}
    </p>
  );
}
