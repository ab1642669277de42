// SPDX-License-Identifier: Apache-2.0

/** The picture in ARCHITECTURE.md, read as data: the floors and the arrows between rooms. */
export interface Drawing {
  /** Ground first; on one floor the room that may be used stands to the left. */
  floors: string[][];
  /** Room → the rooms it may use. */
  arrows: Map<string, Set<string>>;
}

const BLOCK = /^```mermaid\n([\s\S]*?)^```$/m;
const FLOOR = /^subgraph\s+floor(\d+)\b/;
const ARROW = /^(\w+)\s+-->\s+(\w+(?:\s*&\s*\w+)*)$/;
const ROOM = /^(\w+)(?:\[.*\])?$/;

/**
 * Reads the first mermaid block: `subgraph floorN[…]` with one room a line, left to right, and
 * arrows `a --> b & c`. Throws on an arrow from or to a room that stands on no floor.
 */
export function readDrawing(markdown: string): Drawing {
  const block = BLOCK.exec(markdown)?.[1];
  if (block === undefined) throw new Error('ARCHITECTURE.md has no mermaid block with the arrows');
  const drawing: Drawing = { floors: [], arrows: new Map() };
  let floor: string[] | undefined;
  for (const line of block.split('\n').map((text) => text.trim())) {
    const opened = FLOOR.exec(line);
    if (opened) {
      floor = [];
      drawing.floors[Number(opened[1])] = floor;
    } else if (line === 'end') floor = undefined;
    else if (floor) addRoom(floor, line);
    else addArrow(drawing, line);
  }
  return drawing;
}

function addRoom(floor: string[], line: string): void {
  const room = ROOM.exec(line)?.[1];
  if (room && !line.startsWith('direction')) floor.push(room);
}

function addArrow(drawing: Drawing, line: string): void {
  const found = ARROW.exec(line);
  if (!found) return;
  const from = found[1]!;
  const known = drawing.floors.flat();
  const targets = found[2]!.split('&').map((name) => name.trim());
  if (!known.includes(from)) return;
  for (const to of targets) {
    if (!known.includes(to)) throw new Error(`the arrow ${from} --> ${to} ends at no room`);
  }
  drawing.arrows.set(from, new Set([...(drawing.arrows.get(from) ?? []), ...targets]));
}

/** Arrows that run up or to the right: the picture itself must obey the floors. */
export function arrowsAgainstFloors(drawing: Drawing): string[] {
  const order = drawing.floors.flat();
  const wrong: string[] = [];
  for (const [from, targets] of drawing.arrows) {
    for (const to of targets) {
      if (order.indexOf(to) >= order.indexOf(from)) wrong.push(`${from} --> ${to}`);
    }
  }
  return wrong;
}
