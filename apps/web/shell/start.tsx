// SPDX-License-Identifier: Apache-2.0
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { createQueryClient, LanguageContext, uiWords } from '#packages/ui';
import { Crash } from './Crash.tsx';
import { applyTheme, currentLanguage, showLanguage } from './settings.ts';

export interface FaceOptions {
  /** Path the face is served under: '', '/work', '/open'. */
  base: string;
  /** Whether the face has an English version. */
  hasEnglish?: boolean;
  children: ReactNode;
}

/** Puts a face on the page: words, language, data, routes. */
export async function startFace({ base, hasEnglish, children }: FaceOptions): Promise<void> {
  const language = hasEnglish ? currentLanguage() : 'zh';
  showLanguage(language);
  applyTheme();
  await uiWords.load(language);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <LanguageContext value={language}>
        <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en-GB'}>
          <QueryClientProvider client={createQueryClient()}>
            <Router base={base}>
              <Crash>
                <Suspense fallback={null}>{children}</Suspense>
              </Crash>
            </Router>
          </QueryClientProvider>
        </I18nProvider>
      </LanguageContext>
    </StrictMode>,
  );
}
