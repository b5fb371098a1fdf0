import { overlapsRow } from "../overlaps-row.ts";

/** Against overlays with the pieces of red lines that the usual spatial database cuts beforehand. */
export const overlaps100kPieces = overlapsRow({
  name: "overlaps-100k-pieces",
  peer: "PostGIS ST_Intersection on ST_Subdivide pieces",
  goal: 5,
  work: { on: "pieces", scale: 1 },
});
