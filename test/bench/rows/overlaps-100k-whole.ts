import { overlapsRow } from "../overlaps-row.ts";

/** Against overlays with red lines as they are: an hour of the peer's time is not spent, a sample says it. */
export const overlaps100kWhole = overlapsRow({
  name: "overlaps-100k-whole",
  peer: "PostGIS ST_Intersection on whole zones",
  goal: 100,
  work: { on: "whole", scale: 50 },
});
