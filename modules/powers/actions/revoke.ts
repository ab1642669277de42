// SPDX-License-Identifier: Apache-2.0
import { partitionOf } from '#modules/places';
import type { RequestContext } from '#packages/http';
import { AppError } from '#packages/kernel';
import type { PowersDeps } from '../deps.ts';
import { POWERS_ERRORS } from '../errors.ts';
import type { LinkRecord } from '../model/records.ts';
import { findLink, loadHead, loadLinksById } from '../store.ts';
import { saveRevocation } from '../store-saves.ts';
import { isMarked, LINK_KIND, writing } from './acting.ts';
import { insistGiving } from './delegate.ts';

async function getLink(deps: PowersDeps, id: string): Promise<LinkRecord> {
  // A public id carries its county before the id of the row.
  const link = await findLink(deps.db.save, id.slice(-36));
  if (!link) throw new AppError(POWERS_ERRORS.POWER_LINK_UNKNOWN);
  return link;
}

async function writeRevocation(
  deps: PowersDeps,
  ctx: RequestContext,
  what: { link: LinkRecord; reason: string; givers: string[] },
): Promise<number> {
  const { link, reason, givers } = what;
  const entry = deps.live.state.entries.get(link.entry);
  if (!entry) throw new AppError(POWERS_ERRORS.POWER_ENTRY_UNKNOWN, { entry: link.entry });
  const acting = insistGiving(deps, ctx, { entry, givers, area: link.area });
  const partition = partitionOf(link.area);
  const head = await loadHead(deps.db.save, { partition, kind: LINK_KIND, id: link.id });
  if (!head) throw new AppError(POWERS_ERRORS.POWER_LINK_UNKNOWN);
  const act = await deps.journal.prepare({
    ...{ partition, kind: LINK_KIND, about: link.id, person: null, due: null },
    ...{ after: head.version, lastAct: head.lastAct, at: ctx.now, request: ctx.mark },
    ...{ actor: acting.actor, basis: acting.basis, verb: 'revoke', payload: { reason } },
  });
  const partitions = deps.places.tree().partitionsOf(link.area);
  const epoch = acting.epochs?.of(partition) ?? null;
  const saving = { epoch, acts: [act], partitions, at: ctx.now };
  return saveRevocation(deps.db.save, saving, { link: link.id, reason });
}

/**
 * Who may: a post of the body that gave this link, or one above it in the chain, holding `delegate`
 * of the entry in its area. Revokes the link, and with it all that rests on it, from this instant;
 * acts already done stand. Raises the epochs of the area; act `delegation` revoke. Revoked again it
 * is refused, unless it is the same request.
 * Errors: POWER_LINK_UNKNOWN, POWER_LINK_ENDED, POWER_MISSING, POWER_CHANGED.
 */
export async function revoke(
  deps: PowersDeps,
  ctx: RequestContext,
  input: { id: string; reason: string },
): Promise<{ id: string; revokedAt: string }> {
  await writing(deps, async () => {
    const link = await getLink(deps, input.id);
    const path = await loadLinksById(deps.db.save, link.path);
    const givers = path.map(({ fromOrganisation }) => fromOrganisation);
    // A repeated request goes on, for the journal to answer as replayed or as another body.
    if (link.revokedAt !== null && !(await isMarked(deps, ctx, link.area))) {
      throw new AppError(POWERS_ERRORS.POWER_LINK_ENDED);
    }
    return writeRevocation(deps, ctx, { link, reason: input.reason, givers });
  });
  const link = await getLink(deps, input.id);
  return { id: input.id, revokedAt: link.revokedAt! };
}
