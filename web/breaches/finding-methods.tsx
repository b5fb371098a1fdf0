import type { MultiPolygon, Position } from "geojson";
import type { WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import { areaHaText, areaM2Text } from "#gis/measure/area-text";
import { perimeterM } from "#gis/measure/length";
import { type SliverRule, sliverLimitM2 } from "#gis/measure/sliver";
import { widthOf } from "#gis/width/width-of";
import { AreaMethods } from "../methods/area-methods.tsx";
import { boundaryOn } from "../methods/boundary-on.ts";
import type { MethodAnswer } from "../methods/method-answer.ts";
import { areaBasis, distanceBasis } from "../methods/method-basis.ts";
import { MethodButton } from "../methods/method-button.tsx";

/** 口径 of the ground outside: its area alone decides nothing. */
export function OutsideMethods({ finding }: { finding: WorkingBreachFinding }) {
  const { workingName, outsideM2, outside } = finding;
  if (!outside) return null;
  const title = `${workingName} 越界面积 ${areaM2Text(outsideM2)} 平方米`;
  return (
    <MethodButton title={title} limit={null} basis={[areaBasis]} answer={() => groundAnswer(outside, null)} />
  );
}

interface SharedMethodsProps {
  /** the number that is asked about, with what it is of */
  title: string;
  outside: MultiPolygon | null;
  /** the licence or zone that the ground outside lies in */
  other: () => Promise<MultiPolygon>;
}

/** 口径 of the part of the ground outside that lies in another's licence or in a zone: all of it counts. */
export function SharedMethods({ title, outside, other }: SharedMethodsProps) {
  if (!outside) return null;
  const answer = async () => {
    const [ground, { intersectionShape }] = await Promise.all([
      other(),
      import("#gis/measure/overlap-shape"),
    ]);
    const common = intersectionShape(outside, ground);
    if (!common) throw new Error("登记的范围在核查之后有变化，与越界部分已无重叠，不能用各方法比较。");
    return groundAnswer(common, null);
  };
  return <MethodButton title={title} limit={null} basis={[areaBasis]} answer={answer} />;
}

/** 口径 of common ground, held against what makes it a sliver unless the mine lies wholly in the zone. */
export function OverlapMethods({ finding, rule }: { finding: ZoneOverlapFinding; rule: SliverRule }) {
  const { mineName, zoneName, overlapM2, overlap, relation } = finding;
  if (!overlap) return null;
  const limitM2 =
    relation === "contained" ? null : sliverLimitM2(perimeterM(overlap), widthOf(overlap).widthM, rule);
  return (
    <MethodButton
      title={`${mineName} 与 ${zoneName} 重叠 ${areaHaText(overlapM2)} 公顷`}
      limit={limitM2 === null ? null : `＜ ${areaM2Text(limitM2)} 平方米为疑似套合误差`}
      basis={[areaBasis]}
      answer={() => groundAnswer(overlap, limitM2)}
    />
  );
}

interface OverlapPartProps {
  finding: ZoneOverlapFinding;
  /** which part of the mine, from 0 */
  part: number;
  asOf: string;
}

/** 口径 of what one part of a mine has on a zone. */
export function OverlapPartMethods({ finding, part, asOf }: OverlapPartProps) {
  const { mineId, mineName, zoneName, perPartM2, overlap } = finding;
  if (!overlap) return null;
  const shape = async () => {
    const [{ coordinates }, { intersectionShape }] = await Promise.all([
      boundaryOn(mineId, asOf),
      import("#gis/measure/overlap-shape"),
    ]);
    const rings = coordinates[part];
    const common = rings && intersectionShape({ type: "MultiPolygon", coordinates: [rings] }, overlap);
    if (!common) throw new Error("登记的范围在核查之后有变化，这一部分已无重叠，不能用各方法比较。");
    return common;
  };
  const title = `${mineName} 第 ${part + 1} 部分与 ${zoneName} 重叠 ${areaM2Text(perPartM2[part] ?? 0)} 平方米`;
  return <AreaMethods title={title} shape={shape} />;
}

/** Every method's area of a piece of ground; below a limit in m², if there is one, it does not count. */
async function groundAnswer(shape: MultiPolygon, limitM2: number | null): Promise<MethodAnswer> {
  const [{ compareAreaMethods }, { areaAnswer }] = await Promise.all([
    import("#gis/methods/area-methods"),
    import("../methods/method-answer.ts"),
  ]);
  const threshold = limitM2 === null ? null : ({ limit: limitM2, comparison: "<" } as const);
  return areaAnswer(compareAreaMethods(shape, { threshold }));
}

/** 口径 of the depth: from the deepest point to the licensed boundary, held against the tolerance. */
export function DepthMethods({ finding, asOf }: { finding: WorkingBreachFinding; asOf: string }) {
  const { mineId, deepestAt, penetrationM, toleranceM, workingName } = finding;
  if (!mineId || !deepestAt) return null;
  return (
    <MethodButton
      title={`${workingName} 最大越界深度 ${penetrationM.toFixed(2)} 米`}
      limit={`＞ ${toleranceM.toFixed(2)} 米（允许误差）为疑似越界`}
      basis={[distanceBasis]}
      answer={() => depthAnswer(deepestAt, { mineId, asOf, toleranceM })}
    />
  );
}

async function depthAnswer(
  deepestAt: Position,
  { mineId, asOf, toleranceM }: { mineId: string; asOf: string; toleranceM: number },
): Promise<MethodAnswer> {
  const [licence, { compareDistanceMethods }, { distanceAnswer }] = await Promise.all([
    boundaryOn(mineId, asOf),
    import("#gis/methods/distance-methods"),
    import("../methods/method-answer.ts"),
  ]);
  const point: MultiPolygon = { type: "MultiPolygon", coordinates: [[[deepestAt, deepestAt]]] };
  const threshold = { limit: toleranceM, comparison: ">" } as const;
  const answer = distanceAnswer(compareDistanceMethods(point, licence, { threshold }));
  return { ...answer, notes: ["各方法量同一处最深点到许可边界的最近距离。"] };
}
