import { clusteredMines } from "../ground/clustered-mines.ts";
import { pairsRow } from "../pairs-row.ts";
import { geographyPairs } from "../peers/postgis-pairs.ts";

/** Against the index join of the usual spatial database, on the same ellipsoid. */
export const pairs100kGeography = pairsRow({
  name: "pairs-100k-geography",
  n: 100_000,
  draw: clusteredMines,
  peer: "PostGIS ST_DWithin + ST_Distance, geography, GiST",
  goal: 25,
  ask: geographyPairs,
});
