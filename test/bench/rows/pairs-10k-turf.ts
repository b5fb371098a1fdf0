import { clusteredMines } from "../ground/clustered-mines.ts";
import { pairsRow } from "../pairs-row.ts";
import { turfPairs } from "../peers/turf-pairs.ts";

/** Against what a web developer would write with Turf and its index. */
export const pairs10kTurf = pairsRow({
  name: "pairs-10k-turf",
  n: 10_000,
  draw: clusteredMines,
  peer: "Turf with geojson-rbush",
  goal: 300,
  ask: turfPairs,
});
