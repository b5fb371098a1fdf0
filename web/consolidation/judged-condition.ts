import type { MultiPolygon } from "geojson";
import type { Condition } from "#gis/consolidation/candidate";
import type { Threshold } from "#gis/methods/threshold";
import { boundaryOn } from "../methods/boundary-on.ts";
import type { MethodAnswer } from "../methods/method-answer.ts";

/** A condition with a value, of a mine, judged for a day. */
export interface JudgedCondition {
  condition: Condition;
  value: string;
  mineId: string;
  neighbourId: string | null;
  asOf: string;
}

const m2PerKm2 = 1_000_000;
/** What was judged is kept to the last digit: more than this apart means another boundary. */
const sameM = 0.001;
const sameM2 = 1;
const movedOn = "登记的矿区范围在本次识别之后有变化，上表按现在登记的范围计算，与判定时的数值不同。";

/** Every method's distance to the neighbour, from the boundaries that were in force on the day. */
export async function distanceMethodsOf(
  judged: JudgedCondition & { neighbourId: string },
): Promise<MethodAnswer> {
  const [own, other, { compareDistanceMethods }, { distanceAnswer }] = await Promise.all([
    boundaryOn(judged.mineId, judged.asOf),
    boundaryOn(judged.neighbourId, judged.asOf),
    import("#gis/methods/distance-methods"),
    import("../methods/method-answer.ts"),
  ]);
  const comparison = compareDistanceMethods(own, other, { threshold: thresholdOf(judged.condition, 1) });
  const hasMoved = Math.abs(comparison.distanceM - Number(judged.value)) > sameM;
  return withNote(distanceAnswer(comparison), hasMoved);
}

/** Every method's area of the mine the condition is about, held against what decided: the licence's area, or the official one. */
export async function areaMethodsOf({
  condition,
  value,
  mineId,
  neighbourId,
  asOf,
}: JudgedCondition): Promise<MethodAnswer> {
  const [shape, { compareAreaMethods }, { areaAnswer, statedAreaAnswer }] = await Promise.all([
    boundaryOn(neighbourId ?? mineId, asOf),
    import("#gis/methods/area-methods"),
    import("../methods/method-answer.ts"),
  ]);
  const threshold = thresholdOf(condition, m2PerKm2);
  const comparison = compareAreaMethods(shape, { threshold });
  const decidedM2 = Number(value) * m2PerKm2;
  if (condition.method === "licensed_area") return statedAreaAnswer(comparison, decidedM2, threshold);
  return withNote(areaAnswer(comparison), Math.abs(comparison.areaM2 - decidedM2) > sameM2);
}

/** Every method's area of several shapes together, beside the sum that was told. */
export async function areasAnswer(shapes: readonly MultiPolygon[], toldM2: number): Promise<MethodAnswer> {
  const [{ compareAreaMethods }, { areaAnswer }] = await Promise.all([
    import("#gis/methods/area-methods"),
    import("../methods/method-answer.ts"),
  ]);
  const together = {
    type: "MultiPolygon" as const,
    coordinates: shapes.flatMap(({ coordinates }) => coordinates),
  };
  const comparison = compareAreaMethods(together);
  return withNote(areaAnswer(comparison), Math.abs(comparison.areaM2 - toldM2) > sameM2);
}

function withNote(answer: MethodAnswer, hasMoved: boolean): MethodAnswer {
  return hasMoved ? { ...answer, notes: [...answer.notes, movedOn] } : answer;
}

function thresholdOf({ limit, comparison }: Condition, scale: number): Threshold | null {
  if (comparison === "=") return null;
  return { limit: Number(limit) * scale, comparison };
}
