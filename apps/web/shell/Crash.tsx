// SPDX-License-Identifier: Apache-2.0
import { Component, type ReactNode } from 'react';
import { ErrorState } from '#packages/ui';

interface CrashState {
  error: unknown;
}

/** The last net: a screen that broke says so, and what was typed is still kept. */
export class Crash extends Component<{ children: ReactNode }, CrashState> {
  override state: CrashState = { error: undefined };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main className="lm-page" style={{ paddingTop: 24 }}>
        <ErrorState error={this.state.error} onRetry={() => location.reload()} />
      </main>
    );
  }
}
