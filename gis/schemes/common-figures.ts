import type { MultiPolygon } from "geojson";
import type { LicenceGround } from "../gap-land/surroundings.ts";
import { type Bounds, boundsOf, boxesMeet } from "../measure/bounds.ts";
import { flatShapes } from "../measure/flat-shapes.ts";
import { geodesicLengthM, perimeterM } from "../measure/length.ts";
import { intersectionShape } from "../measure/overlap-shape.ts";
import { surelyAround } from "../measure/reach-box.ts";
import { isSliver, type SliverRule } from "../measure/sliver.ts";
import { overlapsWith } from "../overlap/overlaps-with.ts";
import { type ZoneIndex, zoneIndex } from "../overlap/zone-index.ts";
import { widthOf } from "../width/width-of.ts";

/** Ground in common with something else, m² by the official area. */
export interface CommonFigure {
  id: string;
  name: string;
  areaM2: number;
  /** 疑似套合误差: shown, not counted */
  isSliver: boolean;
}

/** Ground in common with each of these, in their order; none with those that have none. */
export function commonFigures<Ground extends LicenceGround>(
  shape: MultiPolygon,
  grounds: readonly Ground[],
  sliver: SliverRule,
): (CommonFigure & { ground: Ground })[] {
  if (grounds.length === 0 || shape.coordinates.length === 0) return [];
  const { count, zone, areaM2 } = overlapsWith(indexOf(grounds), flatShapes([shape]));
  return Array.from({ length: count }, (_, row) => row)
    .sort((one, other) => (zone[one] ?? 0) - (zone[other] ?? 0))
    .flatMap((row) => {
      const ground = grounds[zone[row] ?? -1];
      const is = ground ? isThin(areaM2[row] ?? 0, shape, ground.shape, sliver) : null;
      if (!ground || is === null) return [];
      const { id, name } = ground;
      return [{ id, name, areaM2: areaM2[row] ?? 0, isSliver: is, ground }];
    });
}

/** a boundary is laid against the same hundreds of grounds at every act */
const indices = new WeakMap<readonly LicenceGround[], ZoneIndex>();

function indexOf(grounds: readonly LicenceGround[]): ZoneIndex {
  const known = indices.get(grounds);
  if (known) return known;
  const index = zoneIndex(flatShapes(grounds.map(({ shape }) => shape)));
  indices.set(grounds, index);
  return index;
}

/** Null where what the areas say is too little to be cut out as a shape. */
function isThin(
  areaM2: number,
  shape: MultiPolygon,
  other: MultiPolygon,
  sliver: SliverRule,
): boolean | null {
  if (isSurelyWide(areaM2, [shape, other], sliver)) return false;
  const ground = intersectionShape(shape, other);
  if (!ground) return null;
  return isSliver({ areaM2, aroundM: perimeterM(ground), widestM: () => widthOf(ground).widthM }, sliver);
}

/**
 * The outline of common ground runs along those edges of each that reach into the box of the other: where it is no sliver even by all of
 * these, it need not be cut out.
 */
function isSurelyWide(
  areaM2: number,
  [one, other]: readonly [MultiPolygon, MultiPolygon],
  { sliverMinM2, sliverWidthM }: SliverRule,
): boolean {
  const [a, b] = [outlineOf(one), outlineOf(other)];
  const aroundM = (lengthWithin(a, b.box) + lengthWithin(b, a.box)) * edgeSlack;
  return areaM2 > Math.max(sliverMinM2, sliverWidthM * aroundM);
}

/** edges of a ground that is cut out are straight on another plane than the geodesics that are measured here */
const edgeSlack = 1.001;

interface Outline {
  box: Bounds;
  edges: { box: Bounds; lengthM: number }[];
}

const outlines = new WeakMap<MultiPolygon, Outline>();

function outlineOf(shape: MultiPolygon): Outline {
  const known = outlines.get(shape);
  if (known) return known;
  const edges = shape.coordinates.flat().flatMap((ring) =>
    ring.slice(1).map((to, at) => {
      const edge = [ring[at] ?? to, to];
      const box = surelyAround(boundsOf({ type: "Polygon", coordinates: [edge] }));
      return { box, lengthM: geodesicLengthM(edge) };
    }),
  );
  const outline = { box: surelyAround(boundsOf(shape)), edges };
  outlines.set(shape, outline);
  return outline;
}

const lengthWithin = ({ edges }: Outline, box: Bounds) =>
  edges.reduce((sum, edge) => (boxesMeet(edge.box, box) ? sum + edge.lengthM : sum), 0);
