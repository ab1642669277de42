// SPDX-License-Identifier: Apache-2.0

import type { Text } from '#packages/kernel';
import { text } from '#packages/kernel';
import type { PowerAct } from '../contract/acts.ts';
import type { ChainNode } from '../contract/answer.ts';
import { nameActsShortly } from './act-bits.ts';
import type { KnownOrganisation, KnownPost } from './known.ts';
import type { EntryRecord, LinkRecord } from './records.ts';
import { nameOfDocument, nameOfLaw } from './records.ts';

export type LinkStanding = ChainNode['state'];

interface DrawnLink {
  link: LinkRecord;
  standing: LinkStanding;
}

/** What a chain is drawn from: the entry, the links with how each stands, and who is at the end. */
export interface ChainParts {
  entry: EntryRecord;
  /** The act that was asked about, to be named first. */
  act?: PowerAct;
  /** Root first. After the first that is not whole nothing carries the act. */
  links: DrawnLink[];
  organisationOf(code: string): KnownOrganisation | undefined;
  postOf(id: string): KnownPost | undefined;
  /** The post that was asked about, where the links do not reach it. */
  post: KnownPost | undefined;
  /** Masked name of the person, or undefined; and the civil day the post was taken up. */
  person: string | undefined;
  heldSince?: string;
  /** False when the person's assignment is not in force. */
  isAssigned: boolean;
}

const KIND_OF: Record<string, ChainNode['kind']> = {
  government: 'department',
  department: 'department',
  subdistrict: 'subdistrict',
  'service-station': 'community',
  'resident-committee': 'community',
  'villagers-committee': 'community',
  'party-organisation': 'community',
};

const NOTHING = text('没有', 'none');
const FALLEN = text('跟着停了', 'stopped with it');

/** Carried the act until it was revoked, suspended, or its days were over. */
function hasStopped({ standing }: DrawnLink): boolean {
  return standing !== 'whole' && standing !== 'missing';
}

function onlyOf(held: Text): Text {
  return text(`只有${held.zh}`, `only ${held.en}`);
}

export function kindOf(organisation: KnownOrganisation | undefined): ChainNode['kind'] {
  return KIND_OF[organisation?.kind ?? ''] ?? 'organisation';
}

export function nameOf(organisation: KnownOrganisation | undefined, code: string): Text {
  return organisation?.name ?? text(code, code);
}

function lawNode({ basis }: EntryRecord): ChainNode {
  return {
    kind: 'law',
    title: text(nameOfLaw(basis), nameOfLaw(basis)),
    role: text('依据', 'basis'),
    // Without an article the number stands in the title already.
    ...(basis.article && basis.documentNumber ? { document: basis.documentNumber } : {}),
    ...(basis.article ? { articleText: basis.article } : {}),
    state: 'whole',
  };
}

function holderNode({ entry, organisationOf }: ChainParts): ChainNode {
  const holder = organisationOf(entry.holder);
  const isOwn = entry.decider === 'self-governance';
  return {
    kind: kindOf(holder),
    title: nameOf(holder, entry.holder),
    role: isOwn ? text('自治', 'self-governance') : text('主管', 'in charge'),
    ...(entry.decision ? { document: entry.decision } : {}),
    from: entry.validFrom,
    ...(entry.validTo ? { until: entry.validTo } : {}),
    state: 'whole',
  };
}

function linkNode(
  { link, standing: state }: DrawnLink,
  parts: ChainParts,
  isBelowStopped: boolean,
): ChainNode {
  const organisation = parts.organisationOf(link.toOrganisation);
  const post = link.toPost === null ? undefined : parts.postOf(link.toPost);
  const isPost = link.toPost !== null;
  const held = nameActsShortly(link.acts, parts.act);
  return {
    kind: isPost ? 'post' : kindOf(organisation),
    title: post?.name ?? nameOf(organisation, link.toOrganisation),
    role: isBelowStopped ? FALLEN : state === 'missing' ? onlyOf(held) : held,
    document: nameOfDocument(link.document),
    from: link.validFrom,
    until: link.stopsOn,
    state,
    link: link.id,
  };
}

/** The body and post of the asker, where no link reaches them. */
function unreached(parts: ChainParts): ChainNode[] {
  const { post, links, entry } = parts;
  if (!post) return [];
  const nodes: ChainNode[] = [];
  const last = links.at(-1)?.link;
  if ((last?.toOrganisation ?? entry.holder) !== post.organisation) {
    const organisation = parts.organisationOf(post.organisation);
    nodes.push({
      kind: kindOf(organisation),
      title: nameOf(organisation, post.organisation),
      role: NOTHING,
      state: 'missing',
    });
  }
  nodes.push({ kind: 'post', title: post.name, role: NOTHING, state: 'missing' });
  return nodes;
}

function personNode(parts: ChainParts, before: ChainNode): ChainNode {
  const name = parts.person!;
  const isWhole = before.state === 'whole' && parts.isAssigned;
  return {
    kind: 'person',
    title: text(name, name),
    role: parts.isAssigned ? before.role : text('任职不在有效期', 'assignment not in force'),
    ...(parts.heldSince ? { document: '任职', from: parts.heldSince } : {}),
    state: isWhole ? 'whole' : 'missing',
  };
}

/** The path law → department → subdistrict → community → post → person. */
export function drawChain(parts: ChainParts): ChainNode[] {
  const nodes = [lawNode(parts.entry), holderNode(parts)];
  let isBelowStopped = false;
  for (const one of parts.links) {
    nodes.push(linkNode(one, parts, isBelowStopped));
    isBelowStopped ||= hasStopped(one);
  }
  if (parts.links.at(-1)?.link.toPost === undefined || parts.links.at(-1)?.link.toPost === null) {
    nodes.push(...unreached(parts));
  }
  if (parts.person !== undefined) nodes.push(personNode(parts, nodes.at(-1)!));
  return nodes;
}
