// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import { loadWhatIfPart } from '#modules/cases/web';
import { loadDeedPage } from '#modules/powers/web';

const DeedPage = lazy(loadDeedPage);
const WhatIfPart = lazy(loadWhatIfPart);

/** A delegation, with what would happen to open cases if it stopped: powers know no cases. */
export default function DeedScreen() {
  return (
    <DeedPage whatIf={({ id, stopsOn }) => <WhatIfPart delegation={id} stopsOn={stopsOn} />} />
  );
}
