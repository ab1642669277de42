// SPDX-License-Identifier: Apache-2.0

/** Words for people, Chinese first, English beside it. */
export interface Text {
  zh: string;
  en: string;
}

export function text(zh: string, en: string): Text {
  return { zh, en };
}
