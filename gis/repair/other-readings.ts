import type { TracedPart, TracedPoint } from "../check/traced-item.ts";
import { toGeographic, toPlane, widthOfZone, type ZoneWidth } from "../crs/gauss-kruger.ts";
import { zonesOfChina } from "../crs/zones-of-china.ts";
import { arrangeRings } from "../formats/arrange-rings.ts";
import type { Issue } from "../issue.ts";
import { pointInShape } from "../measure/point-in-shape.ts";
import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";
import { pointsOf } from "./traced-parts.ts";

const metresPerZone = 1_000_000;
/** E12 as a warning, by its kind: what is proposed. */
const plainNumbers: Record<string, (count: unknown) => string> = {
  fullwidth: (count) => `把${count}处全角数字、逗号改为半角`,
  dressed: (count) => `去掉${count}处坐标里的千分位和单位`,
};

/** E05, two readings: the prefix of Y is right, or the stated 带号 is and the prefix was miswritten. */
export function otherZones({ parts, crs, issues }: RepairSource): CandidateRepair[] {
  const clashes = issues.filter(({ code, severity }) => code === "E05" && severity === "error");
  const [clash] = clashes;
  if (clash === undefined) return [];
  const { prefix, stated } = clash.context;
  const [prefixZone, statedZone] = [Number(prefix), Number(stated)];
  const width = widthOfZone(statedZone);
  const settles = ({ code }: Issue) => code === "E05";
  const wrong = pointsOf(parts).filter(({ zone }) => zone !== undefined && zone.number !== statedZone);
  return [
    {
      code: "E05",
      key: `prefix.${prefixZone}`,
      title: `以Y坐标开头为准：这${clash.context.count}个点按第${prefixZone}带读取`,
      parts,
      points: [],
      settles,
    },
    {
      code: "E05",
      key: `stated.${statedZone}`,
      title: `以写明的带号为准：把${wrong.length}个点的带号改为${statedZone}`,
      parts: rearranged(parts.map((part) => mapPoints(part, (point) => inZone(point, statedZone, width)))),
      points: wrong,
      settles,
      crs: { ...crs, zone: statedZone, zoneWidth: width },
    },
  ];
}

/** E06: the numbers read in every other zone that brings the mine into the territory; lon/lat have no other reading. */
export function zonesInTerritory({ parts, crs, codes, territory }: RepairSource): CandidateRepair[] {
  const points = pointsOf(parts);
  const [first] = points;
  if (!codes.has("E06") || territory === null || first?.zone === undefined) return [];
  const { number, width } = first.zone;
  const others = zonesOfChina(width).filter((zone) => zone !== number);
  return others.flatMap((zone) => {
    if (pointInShape([...inZone(first, zone, width).at], territory) === "outside") return [];
    return {
      code: "E06" as const,
      key: `zone.${zone}`,
      title: `改按第${zone}带读取（原按第${number}带），整体移入本辖区`,
      parts: rearranged(parts.map((part) => mapPoints(part, (point) => inZone(point, zone, width)))),
      points,
      crs: { ...crs, zone, zoneWidth: width },
    };
  });
}

/** E11: X and Y (or longitude and latitude) change places; the corners are already read that way, on approval. */
export function swapAxes({ parts, issues }: RepairSource): CandidateRepair[] {
  const settles = ({ code }: Issue) => code === "E11";
  const [swap] = issues.filter(settles);
  if (swap === undefined) return [];
  const what = swap.context.kind === "plane" ? "X、Y" : "经度、纬度";
  const title = `全部拐点的${what}互换`;
  return [{ code: "E11", key: "swap", title, parts, points: pointsOf(parts), settles }];
}

/** E12: full-width digits, parted thousands and units are taken as the ordinary numbers they stand for; they are already read so. */
export function ordinaryNumbers({ parts, issues }: RepairSource): CandidateRepair[] {
  return Object.entries(plainNumbers).flatMap(([kind, titleOf]) => {
    const settles = ({ code, context }: Issue) => code === "E12" && context.kind === kind;
    const [found] = issues.filter(settles);
    const key = kind === "fullwidth" ? "halfwidth" : "undressed";
    if (found === undefined) return [];
    return [{ code: "E12", key, title: titleOf(found.context.count), parts, points: [], settles }];
  });
}

/** Rings without names or elevations were told apart by where they lie: they lie elsewhere now. */
function rearranged(parts: readonly TracedPart[]): TracedPart[] {
  const named = parts.some(({ name, topM, bottomM }) => name !== null || topM !== null || bottomM !== null);
  return named ? [...parts] : arrangeRings(parts.flatMap(({ rings }) => rings));
}

function inZone(point: TracedPoint, number: number, width: ZoneWidth): TracedPoint {
  const { zone } = point;
  if (zone === undefined || zone.number === number) return point;
  const { northM, eastM } = toPlane([...point.at], zone.number, zone.width);
  const [lon = 0, lat = 0] = toGeographic({ northM, eastM: eastM % metresPerZone }, number, width);
  return { ...point, at: [lon, lat], zone: { number, width } };
}

function mapPoints(part: TracedPart, change: (point: TracedPoint) => TracedPoint): TracedPart {
  return { ...part, rings: part.rings.map((ring) => ({ ...ring, points: ring.points.map(change) })) };
}
