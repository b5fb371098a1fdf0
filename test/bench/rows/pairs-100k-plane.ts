import { clusteredMines } from "../ground/clustered-mines.ts";
import { pairsRow } from "../pairs-row.ts";
import { planePairs } from "../peers/postgis-pairs.ts";

/** Against plane metres, which stretch away from the meridian and break at the zone edges. */
export const pairs100kPlane = pairsRow({
  name: "pairs-100k-plane",
  n: 100_000,
  draw: clusteredMines,
  peer: "PostGIS ST_DWithin + ST_Distance, 3° plane, GiST",
  goal: 2,
  ask: planePairs,
});
