import type { MultiPolygon, Position } from "geojson";

/** One 采区 of a new boundary. */
export interface BoundaryPart {
  /** closed, lon/lat (CGCS2000), the outer ring first, then holes */
  rings: Position[][];
  /** 开采标高, m, exact decimals; null = not said */
  topM: string | null;
  bottomM: string | null;
}

/** The new boundary of the mine that a group of a scheme is to become, as it is drawn; sound only where it was checked. */
export interface GroupBoundary {
  parts: BoundaryPart[];
}

/** Its ground, part by part in their order. */
export function boundaryShape({ parts }: GroupBoundary): MultiPolygon {
  return { type: "MultiPolygon", coordinates: parts.map(({ rings }) => rings) };
}
