// SPDX-License-Identifier: Apache-2.0
import { type Actor, isAtLeast, shanghaiDate } from '#packages/kernel';
import type { HeldPostView, Me, WardView } from '../contract.ts';
import type { Room } from '../room.ts';

function describePost(room: Room, code: string): HeldPostView | undefined {
  const post = room.parties.findPost(code);
  const organisation = post && room.parties.findOrganisation(post.organisation);
  if (!post || !organisation) return undefined;
  const { name } = organisation;
  return { code: post.code, title: post.name, organisation: { code: organisation.code, name } };
}

async function wardsOf(room: Room, person: string): Promise<WardView[]> {
  const ids = await room.parties.wardsOf(person, room.clock.now());
  const people = await room.parties.maskedPeople(ids);
  return [...people.values()].map(({ id, nameMasked }) => ({ person: id, name: nameMasked }));
}

function describeArea(room: Room, code: string): Me['area'] {
  const area = room.places.tree().find(code, shanghaiDate(room.clock.now()));
  if (!area) return { code, name: { zh: code, en: code } };
  return { code, name: { zh: area.name, en: area.nameEn || area.name } };
}

/**
 * Who may: anyone; it answers about the caller alone. Own name in full at real-person only,
 * because below it the caller may be a relative. Changes and records nothing.
 */
export async function showMe(room: Room, actor: Actor): Promise<Me> {
  const signedIn = actor.level !== 'anonymous';
  const account = signedIn ? actor.account : null;
  const about = { signedIn, account, level: actor.level, demo: room.mode === 'demo' };
  const { person } = actor;
  const masked = person === null ? undefined : await room.parties.findPerson(person);
  if (!masked || person === null) {
    return { ...about, person: null, area: null, post: null, posts: [], wards: [] };
  }
  const isShown = isAtLeast(actor.level, 'real-person');
  const name = isShown ? (await room.parties.ownDetails(actor)).name : masked.nameMasked;
  const posts = room.parties.postsOf(person, room.clock.now());
  return {
    ...about,
    person: { id: person, name, idNumberMasked: masked.idMasked },
    area: describeArea(room, masked.area),
    post: (actor.post !== null && describePost(room, actor.post)) || null,
    posts: posts.flatMap((post) => describePost(room, post.code) ?? []),
    wards: await wardsOf(room, person),
  };
}
