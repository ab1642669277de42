// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#packages/testkit/browser.ts';
import type { Face, Look } from './camera.ts';

/** One screen to be looked at. */
export interface Screen {
  face: Face;
  name: string;
  /** Address within the server, face included. */
  path: string;
  /** Handle of who looks. */
  as?: string;
  /** Before the address is opened: what the network shall do. */
  before?: (page: Page) => Promise<void>;
  /** After it was drawn: opens a sheet, types, presses. */
  after?: (page: Page) => Promise<void>;
  /** Looks other than all of the face. */
  looks?: readonly Look[];
  /** Also in the dark theme. */
  alsoDark?: boolean;
  /** Also with the larger text, on a phone. */
  alsoElder?: boolean;
  /** A state in which the browser rightly reports a failed request. */
  mayFailRequests?: boolean;
  /** A state that never settles: bones instead of content. */
  isLoading?: boolean;
}
