// SPDX-License-Identifier: Apache-2.0
import '#packages/ui/styles.ts';
import './resident.css';
import { applyTheme } from '../shell/settings.ts';
import { startFace } from '../shell/start.tsx';
import { ResidentFace } from './ResidentFace.tsx';

applyTheme();
void startFace({ base: '', children: <ResidentFace /> });
