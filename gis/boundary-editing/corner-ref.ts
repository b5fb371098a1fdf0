import type { Position } from "geojson";
import type { BoundaryPart, GroupBoundary } from "../schemes/group-boundary.ts";

/** Which corner of a boundary, by its place in it, all counted from 0; ring 0 is the outer one. */
export interface CornerRef {
  part: number;
  ring: number;
  corner: number;
}

/** An act on a boundary that is done, and the corner it was about; or why it is not, in words. */
export type Edited = { boundary: GroupBoundary; corner?: CornerRef } | { refusal: string };

export const goneText = "这个拐点已不存在，请重新选择。";

export const sameRef = (one: CornerRef | null, other: CornerRef | null): boolean =>
  one?.part === other?.part && one?.ring === other?.ring && one?.corner === other?.corner;

/** Corners of a ring without the closing repeat. */
export const openRing = (ring: readonly Position[]): Position[] => ring.slice(0, -1);
export const closeRing = (corners: readonly Position[]): Position[] => [...corners, ...corners.slice(0, 1)];

/** The corners of the ring that a corner is of, open; null where there is no such corner. */
export function cornersAround(
  { parts }: GroupBoundary,
  { part, ring, corner }: CornerRef,
): Position[] | null {
  const found = parts[part]?.rings[ring];
  const corners = found ? openRing(found) : [];
  return corners[corner] ? corners : null;
}

export function cornerAt(boundary: GroupBoundary, ref: CornerRef): Position | null {
  return cornersAround(boundary, ref)?.[ref.corner] ?? null;
}

/** The boundary with other corners (open) in one ring. */
export function withRing(
  { parts }: GroupBoundary,
  { part, ring }: Pick<CornerRef, "part" | "ring">,
  corners: readonly Position[],
): GroupBoundary {
  const changed = parts.map((one, at) =>
    at === part
      ? { ...one, rings: one.rings.map((old, index) => (index === ring ? closeRing(corners) : old)) }
      : one,
  );
  return { parts: changed };
}

/** The boundary with these parts in the place of one. */
export function withParts({ parts }: GroupBoundary, at: number, put: readonly BoundaryPart[]): GroupBoundary {
  return { parts: [...parts.slice(0, at), ...put, ...parts.slice(at + 1)] };
}

export const samePlace = ([lon, lat]: Position, [otherLon, otherLat]: Position): boolean =>
  lon === otherLon && lat === otherLat;
