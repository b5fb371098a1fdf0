import { areaHaText, areaKm2Text } from "#gis/measure/area-text";
import type { BoundaryFigures } from "#gis/schemes/boundary-figures";
import type { CommonFigure } from "#gis/schemes/common-figures";

/** A figure in words; `isDoubt`: to be looked at. */
export interface FigureRow {
  name: string;
  text: string;
  /** against the start, or what it consists of */
  more: string | null;
  isDoubt: boolean;
}

/** Where mining is what the plan wants. */
const minedZones: ReadonlySet<string> = new Set(["concentrated_mining", "mining_key"]);

/** What a boundary comes to, line by line, each with its change against union and gap land. */
export function figureRows(now: BoundaryFigures, start: BoundaryFigures): FigureRow[] {
  return [
    {
      name: "面积",
      text: `${areaKm2Text(now.areaM2)} km²`,
      more: `较并集＋夹缝 ${signedHa(now.areaM2 - start.areaM2)}`,
      isDoubt: false,
    },
    {
      name: "其中夹缝",
      text: `${areaHaText(now.gapM2)} 公顷`,
      more: now.leftOutM2 > 0.01 ? `舍去原矿区 ${areaHaText(now.leftOutM2)} 公顷` : null,
      isDoubt: false,
    },
    {
      name: "紧凑度",
      text: now.compactness.toFixed(3),
      more: `起始 ${start.compactness.toFixed(3)}；圆为 1，正方形 0.785`,
      isDoubt: false,
    },
    ...bodiesRow(now),
    commonRow(
      "压占管控区",
      now.zones.filter(({ kind }) => !minedZones.has(kind)),
    ),
    planRow(now),
    commonRow("压占他人矿权", now.others),
    ...safetyRow(now),
    ...beyondRow(now),
  ];
}

function bodiesRow({ bodies, cornerTouches }: BoundaryFigures): FigureRow[] {
  if (bodies <= 1) return [];
  const touches = cornerTouches.map(([one, other]) => `采区 ${one} 与采区 ${other} 只碰一点`);
  return [{ name: "连片", text: `分成 ${bodies} 块`, more: touches.join("；") || null, isDoubt: true }];
}

/** Ground where mining is planned is no trouble; what lies outside of it is, and so is not knowing where it is. */
function planRow({ outsidePlanM2 }: BoundaryFigures): FigureRow {
  const outside = outsidePlanM2 === null ? null : areaHaText(outsidePlanM2);
  const isOutside = outside !== null && Number(outside) > 0;
  const isDoubt = outside === null || isOutside;
  return { name: "集中开采区", text: planText(outside, isOutside), more: null, isDoubt };
}

function planText(outsideHa: string | null, isOutside: boolean): string {
  if (outsideHa === null) return "没有图层，待核实";
  return isOutside ? `区外 ${outsideHa} 公顷` : "全部在内";
}

function commonRow(name: string, figures: readonly CommonFigure[]): FigureRow {
  const counted = figures.filter(({ isSliver }) => !isSliver);
  const slivers = figures.length - counted.length;
  const texts = counted.map((figure) => `${figure.name} ${areaHaText(figure.areaM2)} 公顷`);
  const more = [...texts, ...(slivers > 0 ? [`另有疑似套合误差 ${slivers} 处`] : [])];
  return {
    ...{ name, more: more.join("；") || null, isDoubt: counted.length > 0 },
    text: counted.length === 0 ? "无" : `${counted.length} 处`,
  };
}

function safetyRow({ safety }: BoundaryFigures): FigureRow[] {
  const [nearest] = safety;
  if (!nearest) return [];
  const words = { near: "不足安全距离", critical: "临界，须实测复核", far: "在安全距离之外" };
  return [
    {
      name: "最近他人矿界",
      text: `${nearest.distanceM.toFixed(2)} 米`,
      more: `${nearest.name}，${words[nearest.standing]}`,
      isDoubt: nearest.standing !== "far",
    },
  ];
}

function beyondRow({ isBeyond }: BoundaryFigures): FigureRow[] {
  if (!isBeyond) return [];
  const more = "边界伸出了已读取周边的范围，压占可能不全，保存后以服务器核算为准";
  return [{ name: "注意", text: "待核实", more, isDoubt: true }];
}

function signedHa(m2: number): string {
  const text = areaHaText(Math.abs(m2));
  if (Number(text) === 0) return "不变";
  return `${m2 > 0 ? "+" : "−"}${text} 公顷`;
}
