type Group = readonly [code: number, value: string | number];

/** An ASCII DXF of these entities, each a list of group codes and values. */
export function dxfOf(entities: readonly (readonly Group[])[], header: readonly Group[] = []): string {
  const groups: Group[] = [
    [0, "SECTION"],
    [2, "HEADER"],
    ...header,
    [0, "ENDSEC"],
    [0, "SECTION"],
    [2, "ENTITIES"],
    ...entities.flat(),
    [0, "ENDSEC"],
    [0, "EOF"],
  ];
  return groups.map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`).join("");
}

export type Corner = readonly [x: number, y: number, ...vertex: Group[]];

export function lwPolyline(
  corners: readonly Corner[],
  more: { closed?: boolean; groups?: Group[] } = {},
): Group[] {
  const { closed = true, groups = [] } = more;
  return [
    [0, "LWPOLYLINE"],
    [8, "矿区范围"],
    [90, corners.length],
    [70, closed ? 1 : 0],
    ...groups,
    ...corners.flatMap(([x, y, ...vertex]): Group[] => [[10, x], [20, y], ...vertex]),
  ];
}

/** The POLYLINE of R12 with its VERTEX entities. */
export function polyline(corners: readonly Corner[], flags = 1): Group[] {
  return [
    [0, "POLYLINE"],
    [8, "KQ"],
    [66, 1],
    [10, 0],
    [20, 0],
    [70, flags],
    ...corners.flatMap(([x, y]): Group[] => [
      [0, "VERTEX"],
      [8, "KQ"],
      [10, x],
      [20, y],
    ]),
    [0, "SEQEND"],
    [8, "KQ"],
  ];
}

export function dxfLabel(x: number, y: number, text: string, height = 5, type = "TEXT"): Group[] {
  return [
    [0, type],
    [8, "注记"],
    [10, x],
    [20, y],
    [40, height],
    [1, text],
  ];
}

/** Corners of a square with its south-west one here, not repeated. */
export function dxfSquare(east: number, north: number, size: number): [number, number][] {
  return [
    [east, north],
    [east + size, north],
    [east + size, north + size],
    [east, north + size],
  ];
}

/** A HATCH of boundary paths, each as its own groups from 92 on. */
export function hatch(paths: readonly (readonly Group[])[], more: readonly Group[] = []): Group[] {
  return [
    [0, "HATCH"],
    [8, "充填"],
    [10, 0],
    [20, 0],
    [30, 0],
    [210, 0],
    [220, 0],
    [230, 1],
    ...more,
    [2, "SOLID"],
    [70, 1],
    [71, 0],
    [91, paths.length],
    ...paths.flat(),
    [75, 0],
    [76, 1],
    [98, 1],
    [10, 1],
    [20, 1],
  ];
}

/** A path of a HATCH as a polyline. */
export function polylinePath(corners: readonly Corner[]): Group[] {
  return [
    [92, 3],
    [72, corners.some(([, , ...vertex]) => vertex.length > 0) ? 1 : 0],
    [73, 1],
    [93, corners.length],
    ...corners.flatMap(([x, y, ...vertex]): Group[] => [[10, x], [20, y], ...vertex]),
    [97, 1],
    [330, "2A"],
  ];
}

/** A path of a HATCH as edges, each its groups from 72 on. */
export function edgePath(...edges: readonly (readonly Group[])[]): Group[] {
  return [[92, 1], [93, edges.length], ...edges.flat(), [97, 0]];
}

export function lineEdge([x, y]: Corner, [toX, toY]: Corner): Group[] {
  return [
    [72, 1],
    [10, x],
    [20, y],
    [11, toX],
    [21, toY],
  ];
}

export function arcEdge([x, y]: Corner, radius: number, from: number, to: number, ccw = 1): Group[] {
  return [
    [72, 2],
    [10, x],
    [20, y],
    [40, radius],
    [50, from],
    [51, to],
    [73, ccw],
  ];
}
