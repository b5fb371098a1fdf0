import type { MultiPolygon } from "geojson";
import { drawPlate, type PlateFacts, type PlateLayer } from "#gis/plates/draw-plate";
import type { PaperSize, Plate, PlateLook } from "#gis/plates/plate";
import { type PlanFacts, type PlannedRight, plannedRights } from "./plan-facts.ts";

export interface DrawnPlate {
  plate: Plate;
  size: PaperSize;
}

/** domain 2j: 采矿权 red; what is proposed is dashed; what is to close is grey. Fill and line tell them apart without colour. */
const looks = {
  licensed: { stroke: "#e60000", strokeMm: 0.25 },
  mustMerge: { stroke: "#e60000", strokeMm: 0.25, fill: "#ffcf70", fillOpacity: 0.6 },
  merged: { stroke: "#005ce6", strokeMm: 0.4, fill: "#9ec9ff", fillOpacity: 0.4 },
  undrawn: { stroke: "#005ce6", strokeMm: 0.3, dashMm: [1.5, 1] },
  closing: { stroke: "#616161", strokeMm: 0.25, fill: "#bdbdbd", fillOpacity: 0.6 },
  region: { stroke: "#808080", strokeMm: 0.35, dashMm: [4, 1.2] },
  kept: { stroke: "#2e7d32", strokeMm: 0.3, fill: "#c8e6c9", fillOpacity: 0.5 },
} as const satisfies Record<string, PlateLook>;

/** The plates of a plan: the rights as they are, the rights as they are to be, and one for each mine made of several. */
export function planPlates(facts: PlanFacts): DrawnPlate[] {
  if (facts.licensed.size === 0) return [];
  const rights = plannedRights(facts);
  const groundOf = (ids: readonly string[]) =>
    ids.flatMap((id): MultiPolygon | [] => facts.licensed.get(id)?.shape ?? []);
  const outlines: PlateLayer = { name: "行政区界", look: looks.region, shapes: facts.outlines };
  const overview = (title: string, layers: readonly PlateLayer[]): DrawnPlate => ({
    plate: drawPlate(plateFacts(facts, title), [outlines, ...layers], "A3"),
    size: "A3",
  });
  const [must, other] = [true, false].map((isMust) =>
    facts.scheme.mines.filter(({ mustMerge }) => mustMerge === isMust).map(({ id }) => id),
  );
  return [
    overview("采矿权现状图", [
      { name: "采矿权", look: looks.licensed, shapes: groundOf(other ?? []) },
      {
        ...{ name: "必须整合的采矿权", look: looks.mustMerge, shapes: groundOf(must ?? []) },
        labels: labelsOf(facts, must ?? []).map((label) => ({ ...label, isBelow: true })),
      },
    ]),
    overview("整合后拟设采矿权图", planLayers(rights, groundOf)),
    ...rights
      .filter(({ isMerged }) => isMerged)
      .flatMap((right): DrawnPlate[] => {
        const layers = groupLayers(right, groundOf, facts);
        if (layers.every(({ shapes }) => shapes.length === 0)) return [];
        const name = right.subject?.name ?? right.members[0]?.name ?? "";
        const title = `${name}${right.subject ? "" : "等"}整合范围图`;
        return [{ plate: drawPlate(plateFacts(facts, title), layers, "A4"), size: "A4" }];
      }),
  ];
}

type GroundOf = (ids: readonly string[]) => MultiPolygon[];

function planLayers(rights: readonly PlannedRight[], groundOf: GroundOf): PlateLayer[] {
  const merged = rights.filter(({ isMerged }) => isMerged);
  const drawn = merged.flatMap((right) => (right.ground ? [right] : []));
  const undrawn = merged.filter(({ ground }) => ground === null);
  const kept = rights.filter(({ isMerged }) => !isMerged);
  return [
    {
      name: "保留的采矿权",
      look: looks.kept,
      shapes: groundOf(kept.flatMap(({ members }) => members.map(({ id }) => id))),
    },
    {
      ...{ name: "整合后拟设采矿权", look: looks.merged },
      shapes: drawn.flatMap(({ ground }) => (ground ? [ground.shape] : [])),
      labels: merged.flatMap(({ subject, members: [first] }) => {
        const mine = subject ?? first;
        return mine ? [{ text: mine.name, at: [...mine.center], isBelow: true }] : [];
      }),
    },
    {
      name: "拟整合，新边界未划定",
      look: looks.undrawn,
      shapes: groundOf(undrawn.flatMap(({ members }) => members.map(({ id }) => id))),
    },
  ];
}

function groupLayers(
  { members, subject, ground }: PlannedRight,
  groundOf: GroundOf,
  facts: PlanFacts,
): PlateLayer[] {
  const closing = subject === null ? [] : members.filter(({ id }) => id !== subject.id).map(({ id }) => id);
  const staying = members.map(({ id }) => id).filter((id) => !closing.includes(id));
  return [
    {
      ...{ name: subject ? "整合主体现矿区" : "成员现矿区", look: looks.licensed, shapes: groundOf(staying) },
      labels: labelsOf(facts, staying),
    },
    {
      ...{ name: "拟关闭采矿权", look: looks.closing, shapes: groundOf(closing) },
      labels: labelsOf(facts, closing),
    },
    { name: "整合后拟设采矿权", look: looks.merged, shapes: ground ? [ground.shape] : [] },
  ];
}

function labelsOf({ scheme }: PlanFacts, ids: readonly string[]) {
  const wanted = new Set(ids);
  return scheme.mines
    .filter(({ id }) => wanted.has(id))
    .map(({ name, center }) => ({ text: name, at: [...center] }));
}

function plateFacts(
  { scheme, regionName, dataVersionId, day, unit, course }: PlanFacts,
  title: string,
): PlateFacts {
  return {
    title: `${regionName}${title}`,
    ...{ unit, day, mark: course?.state.approval ? "" : "草案" },
    sources: [
      `方案：${scheme.name}（第 ${scheme.version} 版）`,
      `资料截至：${scheme.asOf}`,
      `数据版本号：${dataVersionId}`,
    ],
  };
}
