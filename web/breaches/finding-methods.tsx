import type { MultiPolygon, Position } from "geojson";
import type { WorkingBreachFinding } from "#contract/breaches";
import { areaM2Text } from "#gis/measure/area-text";
import { boundaryOn } from "../methods/boundary-on.ts";
import type { MethodAnswer } from "../methods/method-answer.ts";
import { areaBasis, distanceBasis } from "../methods/method-basis.ts";
import { MethodButton } from "../methods/method-button.tsx";

/** 口径 of a piece of ground: its area alone decides nothing. */
export function GroundMethods({ title, shape }: { title: string; shape: MultiPolygon | null }) {
  if (!shape) return null;
  const answer = async () => {
    const [{ compareAreaMethods }, { areaAnswer }] = await Promise.all([
      import("#gis/methods/area-methods"),
      import("../methods/method-answer.ts"),
    ]);
    return areaAnswer(compareAreaMethods(shape));
  };
  return <MethodButton title={title} limit={null} basis={[areaBasis]} answer={answer} />;
}

export function OutsideMethods({ finding }: { finding: WorkingBreachFinding }) {
  const { workingName, outsideM2, outside } = finding;
  return <GroundMethods title={`${workingName} 越界面积 ${areaM2Text(outsideM2)} 平方米`} shape={outside} />;
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
