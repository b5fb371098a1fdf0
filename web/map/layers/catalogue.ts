import type { CatalogueLayer } from "./catalogue-layer.ts";
import { mineLayer } from "./mine-layer.ts";
import { plannedLayer } from "./planned-layer.ts";
import { regionLayer } from "./region-layer.ts";
import { workingLayer } from "./working-layer.ts";
import { zoneLayer } from "./zone-layer.ts";
import { zoneLooks } from "./zone-looks.ts";

/** The layers that are always there, bottom to top (domain 2j); analyses add theirs above. */
export const catalogue: readonly CatalogueLayer[] = [
  regionLayer,
  ...zoneLooks.map(zoneLayer),
  plannedLayer,
  mineLayer,
  workingLayer,
];
