import type { Bounds } from "#contract/geometry";

/** The sides of a stored shape's box, as statements name them; all null when there is no shape. */
export interface StoredBox {
  west: number | null;
  south: number | null;
  east: number | null;
  north: number | null;
}

/** The box of a stored shape, null when there is none. */
export function boundsOf({ west, south, east, north }: StoredBox): Bounds | null {
  if (west === null || south === null || east === null || north === null) return null;
  return [west, south, east, north];
}
