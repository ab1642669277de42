// SPDX-License-Identifier: Apache-2.0
import '#packages/ui/styles.ts';
import './gallery.css';
import { applyTheme } from '../shell/settings.ts';
import { startFace } from '../shell/start.tsx';
import { Gallery } from './Gallery.tsx';

// The picture taker chooses how a page is drawn by its address: ?theme=elder&face=work.
const asked = new URLSearchParams(location.search);
applyTheme();
if (asked.get('theme') === 'elder') document.documentElement.dataset.theme = 'elder';
if (asked.get('face')) document.documentElement.dataset.face = asked.get('face')!;

void startFace({ base: '', children: <Gallery opened={asked.get('open') ?? ''} /> });
