import type { Knex } from "knex";
import type { ExportSource } from "#contract/exports";
import type { Permission } from "#contract/permission";
import type { ExportLayer } from "#gis/formats/export-formats";
import { breachLayer, overlapLayer } from "../breaches/breach-layers.ts";
import { groupLayer } from "../consolidation/group-layer.ts";
import type { LayerOrder, OpenLayer } from "../export/layer-source.ts";
import { mineLayer } from "../mines/mine-layer.ts";
import { rightsLayer } from "../plan-document/rights-layer.ts";
import { topologyLayer } from "../topology/topology-layer.ts";
import { workingLayer } from "../workings/working-layer.ts";
import { zoneLayer } from "../zones/zone-export.ts";

/** What one must be allowed to read before one may take it away. */
export const readPermissions: Record<ExportLayer, Permission> = {
  mines: "register.read",
  zones: "zones.read",
  workings: "breaches.read",
  merge_groups: "consolidation.read",
  scheme_rights: "schemes.read",
  breaches: "breaches.read",
  overlaps: "breaches.read",
  topology: "consolidation.read",
};

/** Opens the layer that is asked for. */
export function openSource(
  db: Knex,
  source: ExportSource,
  order: Omit<LayerOrder<never>, "filter">,
): Promise<OpenLayer> {
  switch (source.layer) {
    case "mines":
      return mineLayer(db, { ...order, filter: source.filter });
    case "zones":
      return zoneLayer(db, { ...order, filter: source.filter });
    case "workings":
      return workingLayer(db, { ...order, filter: source.filter });
    case "merge_groups":
      return groupLayer(db, { ...order, filter: source.filter });
    case "scheme_rights":
      return rightsLayer(db, { ...order, filter: source.filter });
    case "breaches":
      return breachLayer(db, { ...order, filter: source.filter });
    case "overlaps":
      return overlapLayer(db, { ...order, filter: source.filter });
    case "topology":
      return topologyLayer(db, { ...order, filter: source.filter });
  }
}
