// SPDX-License-Identifier: Apache-2.0
import '#packages/ui/styles.ts';
import './work.css';
import { startFace } from '../shell/start.tsx';
import { WorkFace } from './WorkFace.tsx';

void startFace({ base: '/work', hasEnglish: true, children: <WorkFace /> });
