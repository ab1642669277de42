// SPDX-License-Identifier: Apache-2.0
import type { Organisation, OrganisationKind, Post } from './organisation.ts';

/** A person's hold of a post; `validTo` is the first instant no longer. */
export interface Assignment {
  partition: string;
  id: string;
  /** Post id. */
  post: string;
  person: string;
  validFrom: Date;
  validTo: Date | null;
  version: number;
  lastAct: string;
}

export function isAssigned(assignment: Assignment, at: Date): boolean {
  return assignment.validFrom <= at && (assignment.validTo === null || at < assignment.validTo);
}

/** Organisations, posts and who holds them, in memory. */
export class Directory {
  readonly #organisations: Map<string, Organisation>;
  readonly #postsById: Map<string, Post>;
  readonly #postsByCode: Map<string, Post>;
  readonly #byArea = new Map<string, Organisation[]>();
  #assignments = new Map<string, Assignment>();
  #byPerson = new Map<string, Assignment[]>();

  constructor(organisations: readonly Organisation[], posts: readonly Post[]) {
    this.#organisations = new Map(organisations.map((one) => [one.code, one]));
    this.#postsById = new Map(posts.map((post) => [post.id, post]));
    this.#postsByCode = new Map(posts.map((post) => [post.code, post]));
    for (const one of organisations) {
      this.#byArea.set(one.area, [...(this.#byArea.get(one.area) ?? []), one]);
    }
  }

  setAssignments(assignments: readonly Assignment[]): void {
    this.#assignments = new Map(assignments.map((one) => [one.id, one]));
    this.#byPerson = new Map();
    for (const one of assignments) {
      this.#byPerson.set(one.person, [...(this.#byPerson.get(one.person) ?? []), one]);
    }
  }

  findAssignment(id: string): Assignment | undefined {
    return this.#assignments.get(id);
  }

  findOrganisation(code: string): Organisation | undefined {
    return this.#organisations.get(code);
  }

  organisations(filter: { area?: string; kind?: OrganisationKind } = {}): Organisation[] {
    const among =
      filter.area === undefined
        ? [...this.#organisations.values()]
        : (this.#byArea.get(filter.area) ?? []);
    return filter.kind === undefined ? [...among] : among.filter((o) => o.kind === filter.kind);
  }

  findPost(idOrCode: string): Post | undefined {
    return this.#postsById.get(idOrCode) ?? this.#postsByCode.get(idOrCode);
  }

  postsIn(organisation: string): Post[] {
    return [...this.#postsById.values()].filter((post) => post.organisation === organisation);
  }

  postsOf(person: string, at: Date): Post[] {
    const held = (this.#byPerson.get(person) ?? []).filter((one) => isAssigned(one, at));
    const ids = [...new Set(held.map((one) => one.post))];
    return ids.flatMap((id) => this.#postsById.get(id) ?? []);
  }

  holdsPost(person: string, idOrCode: string, at: Date): boolean {
    const post = this.findPost(idOrCode);
    if (!post) return false;
    const held = this.#byPerson.get(person) ?? [];
    return held.some((one) => one.post === post.id && isAssigned(one, at));
  }

  assignmentsTo(idOrCode: string, at: Date): Assignment[] {
    const post = this.findPost(idOrCode);
    return [...this.#assignments.values()].filter((a) => a.post === post?.id && isAssigned(a, at));
  }
}
