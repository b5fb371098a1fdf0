import type { Condition, ConditionStatus, MergeParameters, SubjectScope } from "./candidate.ts";
import { compareText } from "./compare-text.ts";
import { orebodyCondition, orebodyStatuses } from "./orebody.ts";
import { distanceCondition, distanceStatus, type MinePair } from "./pair-up.ts";
import type { SizedMine } from "./small-mine.ts";
import { allOf, type Readings, readingsOf } from "./truth.ts";

/** The clause tried on one mine towards one neighbour: a mine is caught when any of its cases holds (Q-XZ-1). */
export interface ClauseCase {
  own: SizedMine;
  neighbour: SizedMine;
  pair: MinePair;
  /** area and reserves that count, of the mine or of its neighbour */
  size: readonly [area: Condition, reserve: Condition];
  /** distance, orebody, area and reserves together */
  outcome: Readings;
}

/** The cases of a mine towards one neighbour: under `either` the size of each of the two makes a case of its own. */
export function casesTowards(
  own: SizedMine,
  neighbour: SizedMine,
  pair: MinePair,
  scope: SubjectScope,
): ClauseCase[] {
  return sizesThatCount(own, neighbour, scope).map((size) => {
    const outcome = allOf(statusesOf(pair, size));
    return { own, neighbour, pair, size, outcome };
  });
}

/** The case that carries the verdict: the one that holds most firmly, then the most conditions met, then the nearest. */
export function carryingCase(cases: readonly ClauseCase[]): ClauseCase | null {
  return cases.reduce<ClauseCase | null>(
    (best, next) => (best === null || byStrength(next, best) < 0 ? next : best),
    null,
  );
}

/** The four conditions of a case in the order of the clause: distance, orebody, area, reserves. */
export function conditionsOf(
  { own, neighbour, pair, size }: ClauseCase,
  parameters: MergeParameters,
): Condition[] {
  const ofNeighbour = new Set([neighbour.area, neighbour.reserve]);
  return [
    distanceCondition(pair, neighbour.mine.id, parameters),
    orebodyCondition(own.mine, neighbour.mine),
    ...size.map((limb) => (ofNeighbour.has(limb) ? { ...limb, neighbourId: neighbour.mine.id } : limb)),
  ];
}

/** The four conditions of a mine with no neighbour in reach: it fails on distance, its own size is still shown. */
export function lonelyConditions(own: SizedMine, parameters: MergeParameters): Condition[] {
  return [distanceCondition(null, null, parameters), orebodyCondition(own.mine, null), own.area, own.reserve];
}

function sizesThatCount(own: SizedMine, neighbour: SizedMine, scope: SubjectScope): ClauseCase["size"][] {
  const ownSize = [own.area, own.reserve] as const;
  switch (scope) {
    case "self":
      return [ownSize];
    case "either":
      return [ownSize, [neighbour.area, neighbour.reserve]];
    case "both":
      return [[lesser(own.area, neighbour.area), lesser(own.reserve, neighbour.reserve)]];
  }
}

function statusesOf(pair: MinePair, size: ClauseCase["size"]): ConditionStatus[] {
  return [distanceStatus(pair), orebodyStatuses[pair.orebody], size[0].status, size[1].status];
}

function byStrength(a: ClauseCase, b: ClauseCase): number {
  return (
    byOutcome(b.outcome, a.outcome) ||
    metCount(b) - metCount(a) ||
    a.pair.distanceM - b.pair.distanceM ||
    compareText(a.neighbour.mine.id, b.neighbour.mine.id)
  );
}

function metCount({ pair, size }: ClauseCase): number {
  return statusesOf(pair, size).reduce((sum, status) => sum + readingsOf(status).decided, 0);
}

function lesser(own: Condition, other: Condition): Condition {
  return byOutcome(readingsOf(other.status), readingsOf(own.status)) < 0 ? other : own;
}

function byOutcome(a: Readings, b: Readings): number {
  return a.decided - b.decided || a.floor - b.floor || a.ceiling - b.ceiling;
}
