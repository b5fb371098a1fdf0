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

type Corner = readonly [x: number, y: number, ...vertex: Group[]];

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
