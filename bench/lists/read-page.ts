// SPDX-License-Identifier: Apache-2.0
import type { House } from '#apps/server/house.ts';
import { list } from '#packages/db';
import { publicId } from '#packages/kernel';

/** Where a page begins: after this case. */
export interface Key {
  due: string;
  id: string;
}

interface Row {
  partition: string;
  id: string;
  due: Date;
}

export interface Reading {
  house: House;
  partitions: string[];
  /** Its last three parameters are the key and the number of rows. */
  statement: { name: string; text: string };
  /** Parameters before the key and the number of rows. */
  first: unknown[];
}

const PAGE_ROWS = 50;
const FIRST: Key = { due: '0001-01-01T00:00:00Z', id: '00000000-0000-0000-0000-000000000000' };
const signer = { sign: () => 'bench' };

function cursorAt(key: Key): string {
  return `${Buffer.from(JSON.stringify(key)).toString('base64url')}.bench`;
}

/** One page of a statement, as the lists of the product read it; the public ids on it. */
export async function readPage(reading: Reading, after?: Key): Promise<string[]> {
  const { house, partitions, statement, first } = reading;
  const page = await list<Row, Key>({
    pool: house.options.db.staff,
    context: { partitions },
    signer,
    limit: PAGE_ROWS,
    ...(after ? { cursor: cursorAt(after) } : {}),
    keyOf: (row) => ({ due: row.due.toISOString(), id: row.id }),
    async fetch(on, from, limit) {
      const { due, id } = from ?? FIRST;
      const values = [...first, due, id, limit];
      const result = await on.query<Row>({ ...statement, values });
      return result.rows;
    },
    isVisible: () => true,
  });
  if (page.items.length === 0) throw new Error(`${statement.name}: an empty page`);
  return page.items.map((row) => publicId(row.partition, row.id));
}
