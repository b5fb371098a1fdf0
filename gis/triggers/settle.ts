import type { ConditionStatus } from "../consolidation/candidate.ts";
import { compareText } from "../consolidation/compare-text.ts";
import { allOf, anyOf, type Readings, readingsOf, type Truth, unknown, yes } from "../consolidation/truth.ts";
import type { TriggerFinding, TriggerLimb, TriggerOutcome, TriggerRule } from "./trigger.ts";

/** A rule tried once: towards one mine, or on the mine alone. */
export interface TriggerCase {
  partnerId: string | null;
  /** m, to choose the nearest; 0 where none was measured */
  distanceM: number;
  limbs: readonly TriggerLimb[];
}

type Tried = TriggerCase & { outcome: Readings };

/** A limb without a mine at the other side. */
export function ownLimb(
  key: TriggerLimb["key"],
  status: ConditionStatus,
  rest: Partial<Omit<TriggerLimb, "key" | "status">> = {},
): TriggerLimb {
  const silent = { value: null, limit: "", comparison: "=", unit: "", method: "register" } as const;
  return { key, status, ...silent, partnerId: null, note: null, ...rest };
}

/**
 * What a rule comes to when any of its cases will do: the case that holds most firmly is told, with every mine towards which it
 * comes out the same. With no case at all it fails on `otherwise`.
 */
export function settle(
  { key, clauseId }: TriggerRule,
  cases: readonly TriggerCase[],
  otherwise: readonly TriggerLimb[],
): TriggerFinding {
  const tried = cases.map(
    (one): Tried => ({ ...one, outcome: allOf(one.limbs.map(({ status }) => status)) }),
  );
  const whole = anyOf(tried.map(({ outcome }) => outcome));
  const [best] = [...tried].sort(byStrength);
  const level = tried.filter(({ outcome }) => outcome.decided === whole.decided && outcome.decided > 0);
  return {
    trigger: key,
    outcome: outcomeOf(whole.decided),
    critical: isCritical(whole),
    clauseId,
    limbs: [...(best?.limbs ?? otherwise)],
    partnerIds: level.flatMap(({ partnerId }) => partnerId ?? []).sort(compareText),
  };
}

/** What a rule comes to when any one of its limbs will do: all of them are told. */
export function settleAny({ key, clauseId }: TriggerRule, limbs: readonly TriggerLimb[]): TriggerFinding {
  const whole = anyOf(limbs.map(({ status }) => readingsOf(status)));
  const told = { outcome: outcomeOf(whole.decided), critical: isCritical(whole), clauseId };
  return { trigger: key, ...told, limbs: [...limbs], partnerIds: [] };
}

function outcomeOf(truth: Truth): TriggerOutcome {
  if (truth === yes) return "holds";
  return truth === unknown ? "unverified" : "fails";
}

function isCritical({ decided, floor, ceiling }: Readings): boolean {
  return floor !== decided || ceiling !== decided;
}

function byStrength(a: Tried, b: Tried): number {
  return (
    b.outcome.decided - a.outcome.decided ||
    b.outcome.floor - a.outcome.floor ||
    b.outcome.ceiling - a.outcome.ceiling ||
    metCount(b) - metCount(a) ||
    a.distanceM - b.distanceM ||
    compareText(a.partnerId ?? "", b.partnerId ?? "")
  );
}

function metCount({ limbs }: TriggerCase): number {
  return limbs.reduce((sum, { status }) => sum + readingsOf(status).decided, 0);
}
