import type { TriggerKey, TriggerOutcome } from "#gis/triggers/trigger";
import type { CandidatesReply } from "./read-candidates.ts";

/**
 * What an analysis found of the mines of which one of the other reasons holds or waits to be verified (only one of the two where an outcome
 * is named): their verdicts, the pairs and groups that they are in, and every mine that these name.
 */
export function withTrigger(
  found: CandidatesReply,
  trigger: TriggerKey,
  wanted?: Exclude<TriggerOutcome, "fails">,
): CandidatesReply {
  const { result, triggers } = found;
  if (!result) return found;
  const told = (triggers?.mines ?? []).filter(({ findings }) =>
    findings.some(
      (one) => one.trigger === trigger && one.outcome !== "fails" && (!wanted || one.outcome === wanted),
    ),
  );
  const ids = new Set(told.map(({ mineId }) => mineId));
  const verdicts = result.verdicts.filter(({ mineId }) => ids.has(mineId));
  const pairs = result.pairs.filter(({ a, b }) => ids.has(a) || ids.has(b));
  const groups = result.groups.filter(({ memberIds }) => memberIds.some((id) => ids.has(id)));
  const named = new Set([
    ...ids,
    ...verdicts.flatMap(({ neighbourIds }) => neighbourIds),
    ...pairs.flatMap(({ a, b }) => [a, b]),
    ...groups.flatMap(({ memberIds }) => memberIds),
    ...told.flatMap(({ findings }) =>
      findings.flatMap(({ partnerIds, limbs }) => [
        ...partnerIds,
        ...limbs.flatMap(({ partnerId }) => partnerId ?? []),
      ]),
    ),
  ]);
  return {
    ...found,
    mines: found.mines.filter(({ id }) => named.has(id)),
    result: { ...result, verdicts, pairs, groups },
    triggers: triggers && { ...triggers, mines: told },
    inputs: found.inputs.filter(({ mineId }) => mineId === null || named.has(mineId)),
  };
}
