import type { Position } from "geojson";
import { getTopologyFinding, type TopologyFindingRow } from "#contract/topology";
import { areaM2Text } from "#gis/measure/area-text";
import { sliverLimitM2 } from "#gis/measure/sliver";
import { groundOutlineM } from "#gis/topology/outline-length";
import { topologyMethods } from "#gis/topology/topology-text";
import { call } from "../client/call.ts";
import type { MethodAnswer } from "../methods/method-answer.ts";
import { areaBasis, distanceBasis } from "../methods/method-basis.ts";
import { MethodButton } from "../methods/method-button.tsx";

/** What a run held its findings against. */
export interface TopologyLimits {
  gapM: number;
  sliverMinM2: number;
  sliverWidthM: number;
}

interface TopologyMethodsProps {
  finding: TopologyFindingRow;
  limits: TopologyLimits;
}

/** 口径 of the ground's area, held against what makes it a sliver unless one mine lies wholly in the other. */
export function GroundAreaMethods({ finding, limits }: TopologyMethodsProps) {
  const { kind, ground, inner, areaM2 } = finding;
  const isSwallowed = kind === "duplicate" || inner !== null;
  const limitM2 = isSwallowed ? null : sliverLimitM2(groundOutlineM(finding), finding.widthM, limits);
  return (
    <MethodButton
      title={`${ground === "common" ? "重叠" : "缝隙"}面积 ${areaM2Text(areaM2)} 平方米`}
      limit={limitM2 === null ? null : `＜ ${areaM2Text(limitM2)} 平方米为碎屑（疑似套合误差）`}
      basis={[areaBasis]}
      answer={() => areaMethodsOf(finding, limitM2)}
    />
  );
}

async function areaMethodsOf({ id }: TopologyFindingRow, limitM2: number | null): Promise<MethodAnswer> {
  const [{ shape }, { compareAreaMethods }, { areaAnswer }] = await Promise.all([
    call(getTopologyFinding, { params: { id } }),
    import("#gis/methods/area-methods"),
    import("../methods/method-answer.ts"),
  ]);
  const threshold = limitM2 === null ? null : ({ limit: limitM2, comparison: "<" } as const);
  return areaAnswer(compareAreaMethods(shape, { threshold }));
}

/** 口径 of the narrowest place of ground between two mines; nothing where the run kept no line of it. */
export function LeastWidthMethods({ finding: { leastLine, leastWidthM } }: { finding: TopologyFindingRow }) {
  if (leastLine === null || leastWidthM === null) return null;
  return (
    <MethodButton
      title={`最窄处 ${leastWidthM.toFixed(3)} 米`}
      limit={null}
      basis={[distanceBasis]}
      answer={() =>
        lengthMethodsOf([leastLine], `量法：${topologyMethods.gapWidth}。各方法量最窄处的同一条线。`)
      }
    />
  );
}

/** 口径 of the length along the boundaries: of both fronts together, half of which is told. */
export function FrontMethods({ finding }: { finding: TopologyFindingRow }) {
  const { ground, fronts, frontM } = finding;
  if (ground === "between" && fronts.length === 0) return null;
  return (
    <MethodButton
      title={`沿边界长 ${frontM.toFixed(2)} 米`}
      limit={null}
      basis={[distanceBasis]}
      answer={() => frontMethodsOf(finding)}
    />
  );
}

async function frontMethodsOf({ id, ground, fronts }: TopologyFindingRow): Promise<MethodAnswer> {
  const [{ shape }, { frontLines }] = await Promise.all([
    call(getTopologyFinding, { params: { id } }),
    import("#gis/topology/front-lines"),
  ]);
  const sides = ground === "common" ? "重叠地块的整圈边界" : "双方边界";
  return lengthMethodsOf(
    frontLines(shape, ground === "common" ? null : fronts),
    `量法：${topologyMethods.front}。上表为${sides}之长，其一半即沿边界长。`,
  );
}

async function lengthMethodsOf(lines: Position[][], note: string): Promise<MethodAnswer> {
  const [{ compareLengthMethods }, { lengthAnswer }] = await Promise.all([
    import("#gis/methods/length-methods"),
    import("../methods/method-answer.ts"),
  ]);
  return { ...lengthAnswer(compareLengthMethods(lines)), notes: [note] };
}

/** 口径 of the ground's width where it is widest; for ground between two mines held against the width that was looked for. */
export function GroundWidthMethods({ finding, limits }: TopologyMethodsProps) {
  const { ground, widthM } = finding;
  const isGap = ground === "between";
  return (
    <MethodButton
      title={`最宽处 ${widthM.toFixed(3)} 米`}
      limit={isGap ? `≤ ${limits.gapM} 米（检查时设定）为缝隙` : null}
      basis={[distanceBasis]}
      answer={() => widthMethodsOf(finding, isGap ? limits.gapM : null)}
    />
  );
}

async function widthMethodsOf(
  { id, ground, at, widthM }: TopologyFindingRow,
  gapM: number | null,
): Promise<MethodAnswer> {
  const [{ shape }, { widthLine }, { compareLengthMethods }, { lengthAnswer }] = await Promise.all([
    call(getTopologyFinding, { params: { id } }),
    import("#gis/topology/width-line"),
    import("#gis/methods/length-methods"),
    import("../methods/method-answer.ts"),
  ]);
  const threshold = gapM === null ? null : ({ limit: gapM, comparison: "<=" } as const);
  const answer = lengthAnswer(compareLengthMethods([widthLine(shape, at, widthM)], threshold));
  const way = ground === "common" ? topologyMethods.commonWidth : topologyMethods.gapWidth;
  return { ...answer, notes: [`量法：${way}。各方法量最宽处的同一条线。`] };
}
