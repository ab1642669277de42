// SPDX-License-Identifier: Apache-2.0
import { ButtonLink, useWords } from '#packages/ui';
import { residentWords } from './words.ts';

/** Always at the same place in the elder theme: the number, and someone who does it for you. */
export function ElderHelp() {
  const words = useWords(residentWords);
  return (
    <div className="lm-foot-call">
      <ButtonLink to="tel:12345" icon="phone" kind="outline">
        <span>
          {words.help}
          <small>{words.callNumber}</small>
        </span>
      </ButtonLink>
      <ButtonLink to="/help" kind="outline">
        {words.byProxy}
      </ButtonLink>
    </div>
  );
}
