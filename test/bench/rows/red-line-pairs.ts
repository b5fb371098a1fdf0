import { redLineCouples } from "../ground/red-line-couples.ts";
import { pairsRow } from "../pairs-row.ts";
import { largeGeographyPairs } from "../peers/postgis-large-pairs.ts";

/** Red line against red line: few shapes, each of 1,000 to 50,000 corners. */
export const redLinePairs = pairsRow({
  name: "red-line-pairs",
  n: 500,
  draw: redLineCouples,
  peer: "PostGIS ST_DWithin(geography), GiST",
  goal: 5,
  ask: largeGeographyPairs,
});
