import Flatbush from "flatbush";
import { compareText } from "../consolidation/compare-text.ts";
import { type Bounds, boundsOf } from "../measure/bounds.ts";
import { earthShapes, shapeBounds } from "../measure/earth-shapes.ts";
import { nearPairsIn } from "../measure/near-pairs-in.ts";
import { overlapAreaIn, overlapAreaM2 } from "../measure/overlap.ts";
import { type PairSearch, pairSearch } from "../measure/pair-search.ts";
import { reachBox } from "../measure/reach-box.ts";
import { isSliver } from "../measure/sliver.ts";
import { bandsAround, bandsBetween, compared } from "./bands.ts";
import { type SizedShape, sized } from "./common-ground.ts";
import { mostBendM } from "./edge-bend.ts";
import type { AuditedMine, Tie, TopologyFinding, TopologyOptions } from "./finding.ts";
import { type FoundGround, findingOf } from "./finding-of.ts";
import { type GapGround, gapGround } from "./gap-ground.ts";
import { type GroundSides, groundSides } from "./ground-side.ts";
import { judgeCommon } from "./judge-common.ts";
import { mayFace } from "./may-face.ts";
import { groundOutlineM } from "./outline-length.ts";

/** Mines made ready to be audited, range by range. */
export interface AuditScene {
  /** by id */
  mines: readonly AuditedMine[];
  options: TopologyOptions;
  search: PairSearch;
  sides: GroundSides;
}

/** Edges are geodesics for the search and straight for areas: what lies this near may still have ground in common, m. */
const leastReachM = 1;
const pairingShare = 0.3;
const progressEvery = 64;

/**
 * 拓扑检查 of a register: overlaps, contained mines, duplicates, gaps up to `gapM` wide, slivers and ground doubled within one
 * licence, by id of both sides. Vertical projections count whatever the elevation bands (domain 2e). Does not depend on the order of the mines;
 * touching is no finding.
 */
export function auditTopology(
  mines: readonly AuditedMine[],
  options: TopologyOptions,
  onProgress?: (doneShare: number) => void,
): TopologyFinding[] {
  const scene = auditScene(mines, options);
  return auditRange(scene, 0, scene.mines.length, onProgress);
}

/** Indexes mines for the audit. */
export function auditScene(mines: readonly AuditedMine[], options: TopologyOptions): AuditScene {
  const sorted = [...mines].sort((one, other) => compareText(one.id, other.id));
  const shapes = earthShapes(sorted.map(({ shape }) => shape));
  const reachM = Math.max(options.gapM, leastReachM) + mostBendM(shapes);
  return { mines: sorted, options, search: pairSearch(shapes, reachM), sides: groundSides(shapes) };
}

/** Findings whose first mine is in `from` ≤ place < `to` by id: ranges laid end to end are the whole. */
export function auditRange(
  scene: AuditScene,
  from: number,
  to: number,
  onProgress?: (doneShare: number) => void,
): TopologyFinding[] {
  const { mines, options, search } = scene;
  const pairs = nearPairsIn(search, from, to, (share) => onProgress?.(share * pairingShare));
  const means: Means = {
    options,
    commonM2: (one, other) => overlapAreaIn(search.shapes, one, other),
    gapBetween: gapsOf(scene),
    sizeOf: remembered(mines),
  };
  const findings: TopologyFinding[] = [];
  let row = 0;
  for (let first = from; first < to; first += 1) {
    const a = mines[first];
    if (!a) continue;
    findings.push(...doubledParts(a, options));
    for (; row < pairs.count && pairs.a[row] === first; row += 1) {
      const second = pairs.b[row] ?? 0;
      const b = mines[second];
      if (b) findings.push(...pairFindings({ a, b, first, second }, means));
    }
    if (first % progressEvery === 0) {
      onProgress?.(pairingShare + (1 - pairingShare) * ((first - from) / (to - from)));
    }
  }
  onProgress?.(1);
  return findings.filter((finding) => isWithin(finding, options));
}

interface Pair {
  a: AuditedMine;
  b: AuditedMine;
  first: number;
  second: number;
}
interface Means {
  options: TopologyOptions;
  /** common ground of two mines, m² */
  commonM2: (first: number, second: number) => number;
  gapBetween: (first: number, second: number) => GapGround | null;
  sizeOf: (place: number) => SizedShape;
}

function pairFindings(
  { a, b, first, second }: Pair,
  { options, commonM2, gapBetween, sizeOf }: Means,
): TopologyFinding[] {
  const tie = tieOf(a, b);
  const areaM2 = commonM2(first, second);
  const sides = { a: a.id, b: b.id, partA: null, partB: null, tie } as const;
  const common = areaM2 > 0 ? judgeCommon(sizeOf(first), sizeOf(second), { areaM2, tie, options }) : null;
  const findings: TopologyFinding[] = [];
  if (common) findings.push(findingOf(sides, common, bandsBetween(a, b)));
  const isApart = common?.kind !== "duplicate" && common?.inner == null;
  const gap = options.gapM > 0 && isApart ? gapBetween(first, second) : null;
  if (gap) findings.push(findingOf(sides, foundGap(gap, options), bandsAround(a, b)));
  return findings;
}

function foundGap(gap: GapGround, options: TopologyOptions): FoundGround {
  const thin = { areaM2: gap.areaM2, aroundM: groundOutlineM(gap), widestM: () => gap.widthM };
  return {
    kind: isSliver(thin, options) ? "sliver" : "gap",
    ground: "between",
    inner: null,
    areaM2: gap.areaM2,
    shareA: 0,
    shareB: 0,
    widthM: gap.widthM,
    leastWidthM: gap.leastWidthM,
    leastLine: gap.leastLine,
    frontM: gap.frontM,
    fronts: gap.fronts,
    at: gap.at,
    bounds: boundsOf(gap.shape),
    shape: gap.shape,
  };
}

/** Parts of one licence must not lie on each other either. */
function doubledParts(mine: AuditedMine, options: TopologyOptions): TopologyFinding[] {
  const { id, parts } = mine;
  return parts.flatMap((one, index) =>
    parts.slice(index + 1).flatMap((other, further) => {
      const areaM2 = overlapAreaM2(one.shape, other.shape);
      const order = { areaM2, tie: "parts", options } as const;
      const common = areaM2 > 0 ? judgeCommon(sized(one.shape), sized(other.shape), order) : null;
      if (!common) return [];
      const places = { partA: index + 1, partB: index + 2 + further };
      return findingOf({ a: id, b: id, ...places, tie: "parts" }, common, compared(one, other));
    }),
  );
}

function tieOf(a: AuditedMine, b: AuditedMine): Tie {
  const same = (key: "licenceNumber" | "holder") => {
    const [one, other] = [a[key]?.trim(), b[key]?.trim()];
    return one !== undefined && one !== "" && one === other;
  };
  if (same("licenceNumber")) return "licence";
  return same("holder") ? "holder" : "none";
}

function isWithin({ areaM2, widthM }: TopologyFinding, options: TopologyOptions): boolean {
  const { minAreaM2, maxAreaM2, minWidthM, maxWidthM } = options;
  return (
    areaM2 >= minAreaM2 &&
    widthM >= minWidthM &&
    (maxAreaM2 === null || areaM2 <= maxAreaM2) &&
    (maxWidthM === null || widthM <= maxWidthM)
  );
}

/** Finds the ground between two mines, where others may stand. */
function gapsOf({ mines, options: { gapM }, search, sides }: AuditScene): Means["gapBetween"] {
  const index = Flatbush.from(search.indexData);
  const facing = { shapes: search.shapes, sides };
  const reachOf = (place: number) => reachBox(shapeBounds(search.shapes, place), gapM);
  const shapeOf = (place: number) => mines[place]?.shape ?? { type: "MultiPolygon", coordinates: [] };
  return (first, second) => {
    const [a, b] = [reachOf(first), reachOf(second)];
    const zone: Bounds = [
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
      Math.min(a[2], b[2]),
      Math.min(a[3], b[3]),
    ];
    const centre = [(zone[0] + zone[2]) / 2, (zone[1] + zone[3]) / 2];
    if (!mayFace(facing, first, second, { centre, gapM })) return null;
    const isOther = (place: number) => place !== first && place !== second;
    const others = () => index.search(...zone, isOther).map(shapeOf);
    return gapGround(shapeOf(first), shapeOf(second), others, { gapM, zone });
  };
}

function remembered(mines: readonly AuditedMine[]): Means["sizeOf"] {
  const sizes = new Map<number, SizedShape>();
  return (place) => {
    const known = sizes.get(place);
    if (known) return known;
    const size = sized(mines[place]?.shape ?? { type: "MultiPolygon", coordinates: [] });
    sizes.set(place, size);
    return size;
  };
}
