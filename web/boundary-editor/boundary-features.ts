import type { Feature, FeatureCollection, Geometry, MultiPolygon } from "geojson";
import { sameRef } from "#gis/boundary-editing/corner-ref";
import { numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import { type EditorState, shownBoundary } from "./editor-state.ts";

interface Beside {
  zone: number;
  start: GroupBoundary | null;
  neighbours: readonly MultiPolygon[];
}

/** The new boundary, its corners and what lies beside it, for `boundaryOverlay`. */
export function boundaryFeatures(state: EditorState, { zone, start, neighbours }: Beside): FeatureCollection {
  const { dragged, drawn, work } = state;
  const shown = shownBoundary(state);
  const stored = work.clash?.boundary;
  const features = [
    ...neighbours.map((shape) => feature("neighbour", outline(shape))),
    ...(start ? [feature("start", outline(boundaryShape(start)))] : []),
    ...(stored ? [feature("clash", outline(boundaryShape(stored)))] : []),
    ...(shown ? [feature("ground", boundaryShape(shown)), ...cornerFeatures(state, shown, zone)] : []),
    ...(drawn ? drawnFeatures(drawn.corners) : []),
    ...(dragged?.snapped ? [feature("snap", point(dragged.snapped.place))] : []),
  ];
  return { type: "FeatureCollection", features };
}

function cornerFeatures({ selected }: EditorState, shown: GroupBoundary, zone: number): Feature[] {
  const corners = numberedCorners(shown, zone);
  const namesAt = new Map<string, string[]>();
  for (const { name, place } of corners)
    namesAt.set(String(place), [...(namesAt.get(String(place)) ?? []), name]);
  return corners.map(({ ref, place }) => {
    const kind = selected.some((one) => sameRef(one, ref)) ? "chosen" : "corner";
    // of corners of several rings at one place one name would hide the other
    return feature(kind, point(place), namesAt.get(String(place))?.join("／"));
  });
}

function drawnFeatures(corners: readonly number[][]): Feature[] {
  const line =
    corners.length > 1 ? [feature("drawn", { type: "LineString", coordinates: [...corners] })] : [];
  return [...line, ...corners.map((corner) => feature("drawn-corner", point(corner)))];
}

const point = (place: readonly number[]): Geometry => ({ type: "Point", coordinates: [...place] });
const outline = ({ coordinates }: MultiPolygon): Geometry => ({
  type: "MultiLineString",
  coordinates: coordinates.flat(),
});

function feature(kind: string, geometry: Geometry, label = ""): Feature {
  return { type: "Feature", properties: { kind, label }, geometry };
}
