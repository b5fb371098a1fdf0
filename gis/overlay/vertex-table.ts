/** Points of a plane under numbers; two nearer than the tolerance are one, the one that came first. */
export interface VertexTable {
  toleranceM: number;
  xs: number[];
  ys: number[];
  /** number of the point there, a new one when none is near */
  indexAt(x: number, y: number): number;
}

/** East and north on the plane, m. */
export type PlaneSpot = readonly [x: number, y: number];

const cellsAcross = 10_000_000;
const neighbours = [-1, 0, 1].flatMap((column) => [-1, 0, 1].map((row) => [column, row] as const));

/** An empty table whose points stay more than `toleranceM` apart. */
export function vertexTable(toleranceM: number): VertexTable {
  const xs: number[] = [];
  const ys: number[] = [];
  const cells = new Map<number, number[]>();
  const find = (x: number, y: number, column: number, row: number) => {
    for (const [right, up] of neighbours) {
      const near = cells
        .get(cellKey(column + right, row + up))
        ?.find((index) => Math.hypot((xs[index] ?? 0) - x, (ys[index] ?? 0) - y) <= toleranceM);
      if (near !== undefined) return near;
    }
    return undefined;
  };
  const add = (x: number, y: number, key: number) => {
    const index = xs.push(x) - 1;
    ys.push(y);
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
    return index;
  };
  return {
    toleranceM,
    xs,
    ys,
    indexAt(x, y) {
      const column = Math.floor(x / toleranceM);
      const row = Math.floor(y / toleranceM);
      return find(x, y, column, row) ?? add(x, y, cellKey(column, row));
    },
  };
}

/** Far cells may share a key: distances decide, the key only narrows the search. */
function cellKey(column: number, row: number): number {
  return (column % cellsAcross) * cellsAcross + (row % cellsAcross);
}

/** Where a point of the table lies. */
export function pointOf({ xs, ys }: VertexTable, index: number): PlaneSpot {
  return [xs[index] ?? 0, ys[index] ?? 0];
}
