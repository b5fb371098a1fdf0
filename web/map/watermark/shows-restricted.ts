import type { ZoneKind } from "#gis/zones/zone-kind";
import type { CatalogueLayer } from "../layers/catalogue-layer.ts";

type Drawn = Pick<CatalogueLayer, "id" | "restricted"> & { visible: boolean; opacity: number };

/** Whether a map of these layers shows restricted data: by their kind, or because an edition of the kind was registered as such. */
export function showsRestricted(layers: readonly Drawn[], restrictedKinds: ReadonlySet<ZoneKind>): boolean {
  const restrictedIds = new Set([...restrictedKinds].map((kind) => `zone-${kind}`));
  return layers.some(
    ({ id, restricted, visible, opacity }) =>
      visible && opacity > 0 && (restricted === true || restrictedIds.has(id)),
  );
}
