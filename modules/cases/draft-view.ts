// SPDX-License-Identifier: Apache-2.0
import type { RequestContext } from '#packages/http';
import { isAtLeast } from '#packages/kernel';
import type { CaseDraft, CaseEvidence, CaseField } from './contract.ts';
import type { CasesDeps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';
import { receiptOf } from './model/columns.ts';
import { plainFacts } from './model/fields.ts';
import { maskValue } from './model/mask-value.ts';

const SILENT = {
  zh: '登记部门暂时没有回答，您可以先填，系统会自己去核验。',
  en: 'The register has not answered; you may fill this in, and we will verify it ourselves.',
};
const DERIVED = {
  zh: '由其他几项算出，不用填。',
  en: 'Worked out from other fields; nothing to fill in.',
};

/** Fields in the words of the contract. `shows` says which values may be seen unmasked. */
export function fieldsOf(
  deps: CasesDeps,
  loaded: LoadedCase,
  shows: (field: string) => boolean,
): Record<string, CaseField> {
  const facts = { ...plainFacts(loaded.known), today: deps.matters.today(deps.clock.now()) };
  const fields: Record<string, CaseField> = {};
  for (const field of loaded.matter.fields) {
    const held = loaded.known[field.name];
    const { label } = field;
    if (held) {
      const isShown = shows(field.name);
      const value = isShown ? held.value : maskValue(field, held.value);
      fields[field.name] = { ...held, label, value, masked: !isShown && value !== held.value };
    } else if (field.source.kind === 'derived') {
      const value = shows(field.name) ? deps.matters.derive(field.source.cel, facts) : undefined;
      const source = { source: 'derived', sourceTitle: { zh: '系统算出', en: 'Worked out' } };
      fields[field.name] =
        value === undefined
          ? { ask: DERIVED, label }
          : { ...source, value, asOf: deps.clock.now().toISOString(), masked: false, label };
    } else {
      fields[field.name] = {
        ask: field.source.kind === 'asked' ? field.source.why : SILENT,
        label,
      };
    }
  }
  return fields;
}

/** The ladder of each proof, where it stands now. */
export function evidenceOf(loaded: LoadedCase): CaseEvidence[] {
  const { state, registers } = loaded;
  return loaded.matter.proofs.map((proof) => {
    const live = registers.proofs[proof.code]!;
    const frozen = state.proofs[proof.code];
    const standing = frozen && live.state !== 'verified' ? frozen : live;
    const commitment = proof.ladder.find((rung) => rung.kind === 'commitment');
    const upload = proof.ladder.find((rung) => rung.kind === 'upload');
    return {
      proof: proof.code,
      title: proof.title,
      state: standing.state,
      answer: standing.answer,
      ...(standing.source ? { source: standing.source } : {}),
      ...(standing.state === 'commit' && commitment?.kind === 'commitment'
        ? { commitment: commitment.text, committed: state.commitments.includes(proof.code) }
        : {}),
      ...(standing.state === 'upload' && upload?.kind === 'upload'
        ? { example: upload.example, uploaded: state.uploads.includes(proof.code) }
        : {}),
    };
  });
}

/**
 * What a body says is nobody's personal value; own values are seen in full at real-person level, or
 * by the worker beside the present person.
 */
export function seesOwn(ctx: RequestContext, loaded: LoadedCase): boolean {
  const isBesideHer =
    loaded.state.channel === 'counter' && ctx.actor.person === loaded.row.openedBy;
  const isBodys = loaded.state.organisation !== null;
  return isBodys || isAtLeast(ctx.actor.level, 'real-person') || isBesideHer;
}

/** What opening and filling a draft answer. */
export function draftOf(deps: CasesDeps, ctx: RequestContext, loaded: LoadedCase): CaseDraft {
  const { version } = loaded.row;
  const about = {
    id: loaded.publicId,
    version,
    awaits: loaded.registers.awaits,
    matter: loaded.matter,
  };
  return {
    ...receiptOf(loaded.state, about),
    fields: fieldsOf(deps, loaded, () => seesOwn(ctx, loaded)),
    evidence: evidenceOf(loaded),
  };
}
