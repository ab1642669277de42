// SPDX-License-Identifier: Apache-2.0
import { AppError, shanghaiDate } from '#packages/kernel';
import { addPerson } from './actions/add-person.ts';
import { assignPost, endAssignment } from './actions/assign-post.ts';
import { erasePerson } from './actions/erase-person.ts';
import { ownDetails, unsealPerson } from './actions/open-details.ts';
import { endGuardianship, registerGuardian } from './actions/register-guardian.ts';
import { stableId } from './city/stable-id.ts';
import type { MaskedPerson } from './contract.ts';
import type { OrganisationDoor, Parties, PeopleDoor, RelationDoor } from './door.ts';
import { PARTIES_ERRORS } from './errors.ts';
import { Directory } from './model/directory.ts';
import { checkIdNumber } from './model/id-number.ts';
import type { PartiesOptions, Room } from './room.ts';
import { partiesRoutes } from './routes.ts';
import { lookupMac } from './sealing.ts';
import {
  findPersonRow,
  findPersonRowByMac,
  listMasked,
  loadAssignments,
  loadReference,
  type PersonRow,
} from './store.ts';
import {
  findByHandle,
  listGuardians,
  listHandles,
  listHousehold,
  listWards,
} from './store-relations.ts';

function masked(row: PersonRow): MaskedPerson {
  const { id, partition, area, nameMasked, idMasked } = row;
  return { id, partition, area, nameMasked, idMasked };
}

function organisationDoor(room: Room, reload: () => Promise<void>): OrganisationDoor {
  const findOrganisation = (code: string) => room.directory().findOrganisation(code);
  const findPost = (idOrCode: string) => room.directory().findPost(idOrCode);
  return {
    findOrganisation,
    findPost,
    reload,
    catchUp: () => room.catchUp(),
    subjectOf: (code) => stableId(`organisation:${code}`),
    organisations: (filter) => room.directory().organisations(filter),
    postsIn: (organisation) => room.directory().postsIn(organisation),
    postsOf: (person, at) => room.directory().postsOf(person, at),
    holdsPost: (person, post, at) => room.directory().holdsPost(person, post, at),
    assignmentsTo: (post, at) => room.directory().assignmentsTo(post, at),
    assign: (input) => assignPost(room, input),
    endAssignment: (input) => endAssignment(room, input),
    getOrganisation(code) {
      const found = findOrganisation(code);
      if (!found) throw new AppError(PARTIES_ERRORS.ORGANISATION_UNKNOWN, { organisation: code });
      return found;
    },
    getPost(idOrCode) {
      const found = findPost(idOrCode);
      if (!found) throw new AppError(PARTIES_ERRORS.POST_UNKNOWN, { post: idOrCode });
      return found;
    },
  };
}

function peopleDoor(room: Room): PeopleDoor {
  const pool = room.db.save;
  const findPerson = async (id: string) => {
    const row = await findPersonRow(pool, id);
    return row && masked(row);
  };
  return {
    findPerson,
    addPerson: (input) => addPerson(room, input),
    erasePerson: (input) => erasePerson(room, input),
    ownDetails: (actor, person) => ownDetails(room, actor, person),
    unseal: (grant, person, fields) => unsealPerson(room, grant, { person, fields }),
    maskedName: async (id) => (await findPerson(id))?.nameMasked,
    async getPerson(id) {
      const found = await findPerson(id);
      if (!found) throw new AppError(PARTIES_ERRORS.PERSON_UNKNOWN);
      return found;
    },
    async maskedPeople(ids) {
      const rows = await listMasked(pool, ids);
      return new Map(rows.map((row) => [row.id, row]));
    },
    async findPersonByIdNumber(typed) {
      const checked = checkIdNumber(typed);
      if (!checked.ok) return undefined;
      const row = await findPersonRowByMac(pool, lookupMac(room.keyring, checked.idNumber));
      return row && masked(row);
    },
  };
}

function relationDoor(room: Room): RelationDoor {
  const pool = room.db.save;
  const householdOf = (person: string) =>
    listHousehold(pool, person, shanghaiDate(room.clock.now()));
  const guardiansOf = (ward: string, at: Date) => listGuardians(pool, ward, at);
  return {
    householdOf,
    guardiansOf,
    wardsOf: (guardian, at) => listWards(pool, guardian, at),
    registerGuardian: (input) => registerGuardian(room, input),
    endGuardianship: (input) => endGuardianship(room, input),
    findDemoPerson: (handle) => findByHandle(pool, handle),
    listDemoPeople: () => listHandles(pool),
    async sameHousehold(one, other) {
      return one === other || (await householdOf(one)).includes(other);
    },
    async isGuardian(guardian, ward) {
      return (await guardiansOf(ward, room.clock.now())).includes(guardian);
    },
  };
}

/** Opens the room; organisations, posts and assignments are read into memory. */
export async function createParties(options: PartiesOptions): Promise<Parties> {
  const pool = options.db.save;
  let directory = new Directory([], []);
  const catchUp = async (): Promise<void> => {
    directory.setAssignments(await loadAssignments(pool));
  };
  const reload = async (): Promise<void> => {
    const { organisations, posts } = await loadReference(pool);
    const fresh = new Directory(organisations, posts);
    fresh.setAssignments(await loadAssignments(pool));
    directory = fresh;
  };
  const room: Room = { ...options, directory: () => directory, catchUp };
  for (const kind of ['person', 'assignment', 'guardianship']) options.journal.register({ kind });
  await reload();
  const parties: Parties = {
    routes: [],
    ...organisationDoor(room, reload),
    ...peopleDoor(room),
    ...relationDoor(room),
  };
  parties.routes.push(...partiesRoutes(parties));
  return parties;
}
