// SPDX-License-Identifier: Apache-2.0
import '#packages/ui/styles.ts';
import './open.css';
import { startFace } from '../shell/start.tsx';
import { OpenFace } from './OpenFace.tsx';

void startFace({ base: '/open', hasEnglish: true, children: <OpenFace /> });
