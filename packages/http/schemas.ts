// SPDX-License-Identifier: Apache-2.0
import { type Static, type TSchema, Type } from 'typebox';

/** RFC 9457 with our stable code, both languages and the next step. */
export const problemSchema = Type.Object(
  {
    type: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: '稳定的错误码 · Stable error code' }),
    title: Type.String({ description: '中文说明 · What happened, in Chinese' }),
    detail: Type.String({ description: '英文说明 · What happened, in English' }),
    next: Type.Object({ zh: Type.String(), en: Type.String() }),
    instance: Type.String({ description: '本次请求的编号 · Number of this request' }),
    errors: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), zh: Type.String(), en: Type.String() })),
    ),
  },
  { additionalProperties: true },
);

export const pageQuery = {
  cursor: Type.Optional(
    Type.String({ maxLength: 2000, description: '翻页标记 · Page cursor from `next`' }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, description: '每页条数 · Rows per page' }),
  ),
};

/** Lists answer {items, next}. */
export function pageOf<T extends TSchema>(entry: T) {
  return Type.Object({
    items: Type.Array(entry),
    next: Type.Union([Type.String(), Type.Null()], {
      description: '下一页的标记；没有下一页时为空 · Cursor of the next page, or null',
    }),
  });
}

/** A file instead of JSON: its bytes, and the name under which it is saved. */
export const RawAnswer = Type.Object({
  mediaType: Type.String(),
  fileName: Type.String(),
  bytes: Type.Unsafe<Uint8Array>({}),
});
export type RawAnswer = Static<typeof RawAnswer>;
