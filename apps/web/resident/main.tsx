// SPDX-License-Identifier: Apache-2.0
import '#packages/ui/styles.ts';
import './resident.css';
import { startFace } from '../shell/start.tsx';
import { ResidentFace } from './ResidentFace.tsx';

void startFace({ base: '', children: <ResidentFace /> });
