import type { Condition, MergeParameters, MineVerdictKind } from "./candidate.ts";
import { carryingCase, casesTowards, conditionsOf, lonelyConditions } from "./clause-case.ts";
import type { MinePair } from "./pair-up.ts";
import type { SizedMine } from "./small-mine.ts";
import { anyOf, type Truth, unknown, yes } from "./truth.ts";

/** A neighbour of one mine, with the pair that joins them. */
export interface Neighbour {
  sized: SizedMine;
  pair: MinePair;
}

/** What the clause says of one mine before groups and subjects are known. */
export interface Finding {
  verdict: Extract<MineVerdictKind, "must_merge" | "to_verify" | "not_mandatory">;
  critical: boolean;
  bothSmall: boolean;
  conditions: Condition[];
}

/**
 * 必须整合 when some neighbour makes all limbs of 三(一)5 hold; 待核实 when unknowns alone keep it open; else not
 * mandatory. 临界 when measuring the critical limbs again could change the verdict.
 */
export function judge(
  own: SizedMine,
  neighbours: readonly Neighbour[],
  parameters: MergeParameters,
): Finding {
  const cases = neighbours.flatMap(({ sized, pair }) =>
    casesTowards(own, sized, pair, parameters.subjectScope),
  );
  const outcome = anyOf(cases.map((clauseCase) => clauseCase.outcome));
  const carrying = carryingCase(cases);
  return {
    verdict: verdictOf(outcome.decided),
    critical: outcome.floor !== outcome.decided || outcome.ceiling !== outcome.decided,
    bothSmall: own.small === yes && neighbours.some(isSmallOnSameOrebody),
    conditions: carrying ? conditionsOf(carrying, parameters) : lonelyConditions(own, parameters),
  };
}

function verdictOf(truth: Truth): Finding["verdict"] {
  if (truth === yes) return "must_merge";
  return truth === unknown ? "to_verify" : "not_mandatory";
}

function isSmallOnSameOrebody({ sized, pair }: Neighbour): boolean {
  return pair.withinLimit && pair.orebody === "same" && sized.small === yes;
}
