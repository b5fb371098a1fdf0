import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ExportReason } from "./export-reason.ts";
import { MineFilter } from "./mines.ts";
import { listWorkings } from "./workings.ts";
import { listZones } from "./zones.ts";

const page = { sort: true, limit: true, after: true } as const;

/** What these have in common: a layer as a desktop GIS adds it by its address, read anew whenever it is opened there. */
const features = {
  method: "GET",
  tag: "exports",
  permission: "export.coordinates",
  produces: "application/geo+json",
  reply: z.unknown(),
} as const;

export const mineFeatures = endpoint({
  ...features,
  path: "/mines.geojson",
  summary: "矿山图层的 GeoJSON，供桌面 GIS 按地址添加（记入导出记录）",
  query: MineFilter.omit({ ids: true }).extend({ reason: ExportReason }),
});

export const zoneFeatures = endpoint({
  ...features,
  path: "/zones.geojson",
  summary: "管控区图层的 GeoJSON，供桌面 GIS 按地址添加（记入导出记录）",
  query: listZones.query.omit(page).extend({ reason: ExportReason }),
});

export const workingFeatures = endpoint({
  ...features,
  path: "/workings.geojson",
  summary: "采动范围图层的 GeoJSON，供桌面 GIS 按地址添加（记入导出记录）",
  query: listWorkings.query.omit(page).extend({ reason: ExportReason }),
});
