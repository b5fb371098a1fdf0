import { buffer, convex, featureCollection, lineString, point } from "@turf/turf";
import type { Feature, FeatureCollection, Position } from "geojson";
import type { CandidatePair, MergeGroup } from "#gis/consolidation/candidate";
import { groupColour } from "../ui/group-colours.ts";
import type { CandidateView } from "./candidate-view.ts";

const hullMarginKm = 0.2;

/** Links at the nearest points with their metres, and a hull around each merge group; for the map only. */
export function candidateFeatures(view: CandidateView): FeatureCollection {
  const { pairs, groups } = view.result;
  const hulls = groups.flatMap((group, index) => hullOf(view, group, index));
  return { type: "FeatureCollection", features: [...hulls, ...pairs.flatMap(linkFeatures)] };
}

function linkFeatures(pair: CandidatePair): Feature[] {
  const { a, b, from, to, distanceM, withinLimit, nearLimit, links } = pair;
  const kind = links ? "joins" : "near";
  const properties = { id: `${a} ${b}`, a, b, kind, nearLimit, withinLimit, label: metres(distanceM) };
  const middle: Position = [((from[0] ?? 0) + (to[0] ?? 0)) / 2, ((from[1] ?? 0) + (to[1] ?? 0)) / 2];
  return [
    { type: "Feature", properties, geometry: { type: "LineString", coordinates: [from, to] } },
    {
      type: "Feature",
      properties: { ...properties, kind: `${kind}_label` },
      geometry: { type: "Point", coordinates: middle },
    },
  ];
}

/** Two decimals tell 499.90 from 500.10; a touching pair says so. */
export function metres(distanceM: number): string {
  return distanceM === 0 ? "相接" : `${distanceM.toFixed(2)} 米`;
}

function hullOf(view: CandidateView, group: MergeGroup, index: number): Feature[] {
  const members = new Set(group.memberIds);
  const ends = view.result.pairs
    .filter(({ a, b, links }) => links && members.has(a) && members.has(b))
    .flatMap(({ from, to }) => [from, to]);
  const centers = group.memberIds.flatMap((id) => {
    const center = view.byMine.get(id)?.mine.center;
    return center ? [center] : [];
  });
  const shape = outline([...ends, ...centers]);
  if (!shape) return [];
  const properties = { id: group.id, kind: "group", colour: groupColour(index), label: `第 ${index + 1} 组` };
  return [{ ...shape, properties }];
}

/** Points on one line have no hull: the line itself is widened instead. */
function outline(points: Position[]): Feature | null {
  const hull = convex(featureCollection(points.map((position) => point(position))));
  const core = hull ?? lineString([...points].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  return buffer(core, hullMarginKm, { units: "kilometers", steps: 6 }) ?? null;
}
