import { lengthOf, type Spot } from "./local-plane.ts";

/** An edge by its start, direction and length, m, and how far its line lies from the origin; its ground is to the left. */
export interface Chord {
  x1: number;
  y1: number;
  ux: number;
  uy: number;
  lengthM: number;
  offM: number;
}

/** The edge from one spot to another. */
export function chordOf([x1, y1]: Spot, [x2, y2]: Spot): Chord {
  const lengthM = lengthOf(x2 - x1, y2 - y1);
  const per = lengthM === 0 ? 0 : 1 / lengthM;
  const ux = (x2 - x1) * per;
  const uy = (y2 - y1) * per;
  return { x1, y1, ux, uy, lengthM, offM: ux * y1 - uy * x1 };
}

/** Shortest way from a spot to an edge, m. */
export function distanceM(x: number, y: number, { x1, y1, ux, uy, lengthM }: Chord): number {
  const dx = x - x1;
  const dy = y - y1;
  const along = Math.min(lengthM, Math.max(0, dx * ux + dy * uy));
  const offX = dx - along * ux;
  const offY = dy - along * uy;
  return Math.sqrt(offX * offX + offY * offY);
}
