import type { Condition, MergeParameters } from "./candidate.ts";
import { compareText } from "./compare-text.ts";
import { orebodyCondition } from "./orebody.ts";
import { distanceCondition, type MinePair } from "./pair-up.ts";
import type { SizedMine } from "./small-mine.ts";
import { allOf, type Readings, readingsOf } from "./truth.ts";

/** The clause tried on one mine towards one neighbour: a mine is caught when any of its cases holds (Q-XZ-1). */
export interface ClauseCase {
  /** distance, orebody, area, reserve: one each, as shown */
  conditions: Condition[];
  /** the four together, and under `both` the neighbour's size as well */
  outcome: Readings;
  distanceM: number;
  neighbourId: string | null;
}

/** The cases of a mine towards one neighbour: under `either` the size of each of the two makes a case of its own. */
export function casesTowards(
  own: SizedMine,
  neighbour: SizedMine,
  pair: MinePair,
  parameters: MergeParameters,
): ClauseCase[] {
  const relations = [
    distanceCondition(pair, neighbour.mine.id, parameters),
    orebodyCondition(own.mine, neighbour.mine),
  ];
  const ownSize = [own.area, own.reserve];
  const otherSize = [neighbour.area, neighbour.reserve].map((condition) => ({
    ...condition,
    neighbourId: neighbour.mine.id,
  }));
  const made = (shown: Condition[], limbs = shown) =>
    caseOf([...relations, ...shown], limbs, pair, neighbour);
  switch (parameters.subjectScope) {
    case "self":
      return [made(ownSize)];
    case "either":
      return [made(ownSize), made(otherSize)];
    case "both": {
      const weaker = [lesser(own.area, otherSize[0]), lesser(own.reserve, otherSize[1])];
      return [made(weaker, [...ownSize, ...otherSize])];
    }
  }
}

/** The case of a mine with no neighbour in reach: it fails on distance, its own size is still shown. */
export function lonelyCase(own: SizedMine, parameters: MergeParameters): ClauseCase {
  const conditions = [
    distanceCondition(null, null, parameters),
    orebodyCondition(own.mine, null),
    own.area,
    own.reserve,
  ];
  const outcome = allOf(conditions.map((condition) => condition.status));
  return { conditions, outcome, distanceM: Number.POSITIVE_INFINITY, neighbourId: null };
}

/** The case that carries the verdict: the one that holds most firmly, then the most conditions met, then the nearest. */
export function carryingCase(cases: readonly [ClauseCase, ...ClauseCase[]]): ClauseCase {
  return cases.reduce((best, next) => (byStrength(next, best) < 0 ? next : best));
}

function caseOf(
  conditions: Condition[],
  limbs: Condition[],
  pair: MinePair,
  neighbour: SizedMine,
): ClauseCase {
  const statuses = [...conditions, ...limbs].map((condition) => condition.status);
  return {
    conditions,
    outcome: allOf(statuses),
    distanceM: pair.distanceM,
    neighbourId: neighbour.mine.id,
  };
}

function byStrength(a: ClauseCase, b: ClauseCase): number {
  return (
    b.outcome.decided - a.outcome.decided ||
    b.outcome.floor - a.outcome.floor ||
    b.outcome.ceiling - a.outcome.ceiling ||
    metCount(b) - metCount(a) ||
    a.distanceM - b.distanceM ||
    compareText(a.neighbourId ?? "", b.neighbourId ?? "")
  );
}

function metCount(clauseCase: ClauseCase): number {
  return clauseCase.conditions.reduce((sum, { status }) => sum + readingsOf(status).decided, 0);
}

function lesser(own: Condition, other: Condition | undefined): Condition {
  if (!other) return own;
  const [ofOwn, ofOther] = [readingsOf(own.status), readingsOf(other.status)];
  const difference =
    ofOther.decided - ofOwn.decided || ofOther.floor - ofOwn.floor || ofOther.ceiling - ofOwn.ceiling;
  return difference < 0 ? other : own;
}
