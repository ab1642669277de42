// SPDX-License-Identifier: Apache-2.0
import { useOwnBody } from '#modules/burden/web';
import { OurList } from '#modules/powers/web';
import { Loading } from '#packages/ui';

/** 权责清单: of the body whose post she acts in. */
export default function OurListPage() {
  const body = useOwnBody();
  return body ? <OurList body={body} /> : <Loading rows={8} />;
}
