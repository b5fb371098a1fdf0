import type { GapParameters } from "../gap-land/gap-parameters.ts";
import { forbidsMining, type LicenceGround, type Surroundings } from "../gap-land/surroundings.ts";
import { areaM2Text } from "../measure/area-text.ts";
import { shapeDistance } from "../measure/distance.ts";
import { nearPairs } from "../measure/near-pairs.ts";
import type { BoundaryRules } from "../schemes/boundary-figures.ts";
import { commonFigures } from "../schemes/common-figures.ts";
import { safetyStanding } from "../schemes/safety-figures.ts";
import type { MergedMine } from "./merged-mine.ts";
import type { NamedLimit } from "./named-limits.ts";
import type { OptimumRules } from "./optimum-mine.ts";

/** Where the mines of a scheme lie and what lies among them: `members` are all of them, whoever they are merged with. */
export interface FieldGround {
  around: Surroundings;
  parameters: GapParameters;
  rules: BoundaryRules;
}

/**
 * What the licences alone rule out of the new boundaries, whatever gap land comes to them: a merged mine holds all ground of its members,
 * so it lies on every zone that one of them lies on and is no farther from another licence than its nearest member. What is 临界 rules
 * nothing out. Mines that stay alone keep the licence they have.
 */
export function groundLimits(ground: FieldGround, rules: OptimumRules): NamedLimit[] {
  return [
    ...(rules.clearOfZones ? zoneLimits(ground) : []),
    ...(rules.keepsSafety ? safetyLimits(ground) : []),
  ];
}

function zoneLimits({ around: { members, zones }, rules: { sliver } }: FieldGround): NamedLimit[] {
  const forbidding = zones.filter(({ kind }) => forbidsMining(kind));
  return members.flatMap(({ id, name, shape }) => {
    const under = commonFigures(shape, forbidding, sliver).filter(({ isSliver }) => !isSliver);
    if (under.length === 0) return [];
    const told = under.map((zone) => `${zone.name} ${areaM2Text(zone.areaM2)} 平方米`).join("、");
    return [
      {
        ...{ kind: "forbidden_ground", mineIds: [id] },
        told: `${name}的矿区范围压占${told}，不与其他矿山合为一座`,
        bans: ({ memberIds }: MergedMine) => memberIds.length > 1 && memberIds.includes(id),
      } as const,
    ];
  });
}

function safetyLimits({ around: { members, others }, rules }: FieldGround): NamedLimit[] {
  const { safetyM } = rules;
  if (safetyM === null) return [];
  const licences: readonly LicenceGround[] = [...members, ...others];
  const shapes = licences.map(({ shape }) => shape);
  return nearPairs(shapes, safetyM).flatMap(({ a, b }) => {
    const [one, other] = [licences[a], licences[b]];
    // pairs come by a then b, and licences of others stand behind those of the scheme
    if (!one || !other || a >= members.length) return [];
    const { distanceM } = shapeDistance(one.shape, other.shape);
    if (safetyStanding(distanceM, rules) !== "near") return [];
    const isOurs = b < members.length;
    const told = `${one.name}与${other.name}${isOurs ? "" : "（不在本方案中）"}相距 ${distanceM.toFixed(2)} 米，不大于安全距离 ${safetyM} 米`;
    const ids = isOurs ? [one.id, other.id] : [one.id];
    return [
      {
        ...{ kind: "unsafe_distance", mineIds: ids },
        told: isOurs ? `${told}，只能同在一座，或都单列` : `${told}，不与其他矿山合为一座`,
        bans: ({ memberIds }: MergedMine) =>
          memberIds.length > 1 &&
          memberIds.includes(one.id) !== (isOurs && memberIds.includes(other.id)) &&
          ids.some((id) => memberIds.includes(id)),
      } as const,
    ];
  });
}
