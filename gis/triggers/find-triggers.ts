import { compareText } from "../consolidation/compare-text.ts";
import { millimetreM } from "../measure/nearness.ts";
import { scaleLimb } from "./below-minimum.ts";
import { extraLimb, isOneHolder, orebodyLimb, orebodyOf, type Partner } from "./extra-limbs.ts";
import { aloneLimb, noSharedOrebodyLimb } from "./isolated.ts";
import type { MinimumScale } from "./minimum-scale.ts";
import { distanceLimb, noDistance } from "./safety-distance.ts";
import { settle, settleAny, type TriggerCase } from "./settle.ts";
import { falseMergerLimbs, ridgeLimb } from "./survey-limbs.ts";
import type {
  MineTriggers,
  TriggerFinding,
  TriggerLimb,
  TriggerMine,
  TriggerPair,
  TriggerParameters,
  TriggerRule,
} from "./trigger.ts";

/** What is asked: the rules of a document, its minimum scales, the numbers, and how near counts as beside each other (m). */
export interface TriggerQuestion {
  rules: readonly TriggerRule[];
  minimumScales: readonly MinimumScale[];
  parameters: TriggerParameters;
  nearM: number;
  bandM: number;
}

/** as many mines of one orebody are told of each */
const mostTold = 20;

interface Neighbour extends Partner {
  pair: TriggerPair;
}

/** A mine among the others. */
interface Surroundings {
  mine: TriggerMine;
  neighbours: readonly Neighbour[];
  /** others of the same orebody, near or far, by id */
  sharing: readonly TriggerMine[];
}

/** How far apart pairs must have been sought, m. */
export function triggerReachM({ parameters, nearM, bandM }: TriggerQuestion): number {
  const { safetyDistanceM, isolationDistanceM } = parameters;
  return Math.max(safetyDistanceM, isolationDistanceM, nearM) + bandM + millimetreM;
}

/**
 * What every rule says of every mine in scope, by id. Pairs are all those of mines in scope within `triggerReachM`. Nothing
 * here decides: a rule that holds is a reason that an official weighs.
 */
export function findTriggers(
  mines: readonly TriggerMine[],
  pairs: readonly TriggerPair[],
  question: TriggerQuestion,
): MineTriggers[] {
  if (question.rules.length === 0) return [];
  const inScope = mines.filter((mine) => mine.inScope).sort((a, b) => compareText(a.id, b.id));
  const neighbours = neighboursOf(inScope, pairs);
  const sharing = sharingOf(inScope);
  return inScope.map((mine) => {
    const others = (sharing.get(orebodyOf(mine) ?? "") ?? []).filter(({ id }) => id !== mine.id);
    const around = { mine, neighbours: neighbours.get(mine.id) ?? [], sharing: others };
    return { mineId: mine.id, findings: question.rules.map((rule) => findingOf(rule, around, question)) };
  });
}

function findingOf(rule: TriggerRule, around: Surroundings, question: TriggerQuestion): TriggerFinding {
  const { mine, neighbours } = around;
  switch (rule.key) {
    case "safety_distance":
      return safetyDistance(rule, around, question);
    case "shared_orebody":
      return sharedOrebody(rule, around, question);
    case "below_minimum":
      return alone(rule, around, question, [scaleLimb(mine, question.minimumScales)]);
    case "ridge_boundary":
      return alone(rule, around, question, [ridgeLimb(mine.survey)]);
    case "false_merger":
      return settleAny(rule, falseMergerLimbs(mine.survey));
    case "isolated": {
      const limitM = question.parameters.isolationDistanceM;
      return alone(rule, around, question, [aloneLimb(neighbours, { limitM, bandM: question.bandM })]);
    }
  }
}

function safetyDistance(rule: TriggerRule, around: Surroundings, question: TriggerQuestion): TriggerFinding {
  const { mine, neighbours } = around;
  const limitM = question.parameters.safetyDistanceM;
  const limits = { limitM, bandM: question.bandM, measures: rule.measures };
  const cases = neighbours.map((neighbour) => {
    const limb = distanceLimb(mine, neighbour.mine, neighbour.pair, limits);
    return towards(rule, around, question, { limb, partner: neighbour });
  });
  return settle(rule, cases, [noDistance(limitM), ...extras(rule, around, question, null)]);
}

function sharedOrebody(rule: TriggerRule, around: Surroundings, question: TriggerQuestion): TriggerFinding {
  const { mine, neighbours, sharing } = around;
  const near = new Set(neighbours.map((neighbour) => neighbour.mine.id));
  const far = sharing.filter(({ id }) => !near.has(id)).map((other) => ({ mine: other, distanceM: null }));
  const nobody = [orebodyLimb(mine, null), ...extras(rule, around, question, null)];
  // whose orebody is not known may share it with anybody
  const unknown = orebodyOf(mine) === null ? [{ partnerId: null, distanceM: 0, limbs: nobody }] : [];
  const cases = [...neighbours, ...far].map((partner) =>
    towards(rule, around, question, { limb: orebodyLimb(mine, partner), partner }),
  );
  return settle(rule, [...cases, ...unknown], nobody);
}

/** A rule about the mine itself. */
function alone(
  rule: TriggerRule,
  around: Surroundings,
  question: TriggerQuestion,
  limbs: readonly TriggerLimb[],
): TriggerFinding {
  const all = [...limbs, ...extras(rule, around, question, null)];
  return settle(rule, [{ partnerId: null, distanceM: 0, limbs: all }], all);
}

function towards(
  rule: TriggerRule,
  around: Surroundings,
  question: TriggerQuestion,
  { limb, partner }: { limb: TriggerLimb; partner: Partner },
): TriggerCase {
  return {
    partnerId: partner.mine.id,
    distanceM: partner.distanceM ?? Number.POSITIVE_INFINITY,
    limbs: [limb, ...extras(rule, around, question, partner)],
  };
}

function extras(
  { also }: TriggerRule,
  { mine, sharing }: Surroundings,
  question: TriggerQuestion,
  partner: Partner | null,
): TriggerLimb[] {
  return also.map((key) =>
    key === "no_shared_orebody"
      ? noSharedOrebodyLimb(mine, sharing)
      : extraLimb(key, mine, partner, question),
  );
}

function neighboursOf(
  mines: readonly TriggerMine[],
  pairs: readonly TriggerPair[],
): Map<string, Neighbour[]> {
  const byId = new Map(mines.map((mine) => [mine.id, mine]));
  const found = new Map<string, Neighbour[]>(mines.map(({ id }) => [id, []]));
  for (const pair of pairs) {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
    if (!a || !b) continue;
    found.get(a.id)?.push({ mine: b, distanceM: pair.distanceM, pair });
    found.get(b.id)?.push({ mine: a, distanceM: pair.distanceM, pair });
  }
  return found;
}

/**
 * Some mines of each orebody, enough to tell of any mine whether another works it and whether another holder does: a name that
 * thousands of mines give their orebody would otherwise be laid thousands by thousands.
 */
function sharingOf(mines: readonly TriggerMine[]): Map<string, TriggerMine[]> {
  const byOrebody = new Map<string, TriggerMine[]>();
  for (const mine of mines) {
    const orebody = orebodyOf(mine);
    if (orebody === null) continue;
    const all = byOrebody.get(orebody);
    if (all) all.push(mine);
    else byOrebody.set(orebody, [mine]);
  }
  return new Map([...byOrebody].map(([orebody, all]) => [orebody, someOf(all)]));
}

function someOf(all: readonly TriggerMine[]): TriggerMine[] {
  const some = all.slice(0, mostTold);
  const [first] = some;
  const other = all.find((mine, at) => at >= mostTold && first && !isOneHolder(mine, first));
  return other ? [...some, other] : some;
}
