// SPDX-License-Identifier: Apache-2.0
import { AppError, assert, newId } from '#packages/kernel';
import { PARTIES_ERRORS } from '../errors.ts';
import type { Assignment } from '../model/directory.ts';
import type { Post } from '../model/organisation.ts';
import type { Room, Writing } from '../room.ts';
import { recordAssignment } from '../store.ts';

export interface AssignPostInput extends Writing {
  /** Given by an import that must not assign twice; else made here. */
  id?: string;
  person: string;
  /** Post id or organisation/role. */
  post: string;
  validFrom: Date;
  validTo?: Date;
}

/** The area whose counties must learn of a change of this post. */
function areaOf(room: Room, post: Post): string {
  const organisation = room.directory().findOrganisation(post.organisation);
  assert(organisation, `post ${post.code} has an organisation`);
  return organisation.area;
}

async function write(
  room: Room,
  by: Writing,
  change: { before: Assignment | undefined; next: Omit<Assignment, 'version' | 'lastAct'> },
): Promise<void> {
  const { before, next } = change;
  const post = room.directory().findPost(next.post);
  assert(post, 'the post is known');
  const act = await room.journal.prepare({
    partition: next.partition,
    kind: 'assignment',
    about: next.id,
    after: before?.version ?? 0,
    lastAct: before?.lastAct,
    person: null,
    actor: by.actor,
    basis: by.basis,
    verb: before ? 'end' : 'assign',
    payload: {
      post: post.code,
      person: next.person,
      validFrom: next.validFrom.toISOString(),
      validTo: next.validTo?.toISOString() ?? null,
    },
    due: null,
    at: room.clock.now(),
  });
  const partitions = room.places.tree().partitionsOf(areaOf(room, post));
  const answer = await recordAssignment(room.db.save, act, { row: next, partitions });
  await room.catchUp();
  if (answer === -3) throw new AppError(PARTIES_ERRORS.ASSIGNMENT_CONFLICT);
  assert(answer > 0, `assign answered ${answer}`);
}

/**
 * Who may: an operator's import, or a holder of the power to staff a post. Changes: the person
 * holds the post; raises the epoch of every county in the lineage of its area; records kind
 * assignment, verb assign. Errors: POST_UNKNOWN, ASSIGNMENT_CONFLICT.
 */
export async function assignPost(room: Room, input: AssignPostInput): Promise<string> {
  const post = room.directory().findPost(input.post);
  if (!post) throw new AppError(PARTIES_ERRORS.POST_UNKNOWN, { post: input.post });
  const id = input.id ?? newId(room.clock.now());
  const next = {
    partition: room.places.partitionOf(areaOf(room, post)),
    id,
    post: post.id,
    person: input.person,
    validFrom: input.validFrom,
    validTo: input.validTo ?? null,
  };
  await write(room, input, { before: undefined, next });
  return id;
}

/**
 * Who may: as for assigning. Changes: the hold ends at an instant; epochs rise as above; records
 * verb end. Errors: POST_UNKNOWN, ASSIGNMENT_CONFLICT.
 */
export async function endAssignment(
  room: Room,
  input: Writing & { assignment: string; validTo: Date },
): Promise<void> {
  const before = room.directory().findAssignment(input.assignment);
  if (!before) throw new AppError(PARTIES_ERRORS.POST_UNKNOWN, { assignment: input.assignment });
  await write(room, input, { before, next: { ...before, validTo: input.validTo } });
}
