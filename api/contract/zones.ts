import { z } from "zod";
import { zoneKinds } from "#gis/zones/zone-kind";
import { changesOf } from "./changes.ts";
import { endpoint } from "./endpoint.ts";
import { Bounds, DateText, EnteredDate, MultiPolygonShape, mostShapeBytes } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";

export const ZoneKind = z.enum(zoneKinds);
export const accessClasses = ["public", "internal", "restricted"] as const;
export type AccessClass = (typeof accessClasses)[number];

/** One delivery of one kind of control line: kept when the next version arrives, so an old run can be repeated. */
export const ZoneLayer = Versioned.extend({
  kind: ZoneKind,
  name: z.string(),
  edition: z.string().meta({ description: "数据版本，如 2023 年批复版" }),
  state: z.enum(["final", "provisional"]),
  accessClass: z.enum(accessClasses),
  validFrom: DateText,
  validTo: DateText.nullable(),
  zoneCount: z.int(),
});
export const NewZoneLayer = ZoneLayer.omit({ id: true, version: true, zoneCount: true }).extend({
  validFrom: EnteredDate,
  validTo: EnteredDate.nullable(),
});

export const Zone = Versioned.extend({
  layerId: z.uuid(),
  kind: ZoneKind,
  name: z.string(),
  level: z.string().nullable(),
  section: z.string().nullable().meta({ description: "功能分区" }),
  areaM2: z.number(),
  bounds: Bounds,
});

export const zoneLayerSorts = ["kind", "name", "-name", "validFrom", "-validFrom"] as const;
export const listZoneLayers = endpoint({
  method: "GET",
  path: "/zone-layers",
  summary: "管控图层及版本",
  tag: "zones",
  permission: "zones.read",
  query: pageQuery(zoneLayerSorts).extend({
    kind: ZoneKind.optional(),
    state: ZoneLayer.shape.state.optional(),
    q: z.string().trim().optional().meta({ description: "图层名称或数据版本" }),
    asOf: DateText.optional().meta({ description: "当日有效的版本" }),
  }),
  reply: pageOf(ZoneLayer),
});
export const addZoneLayer = endpoint({
  method: "POST",
  path: "/zone-layers",
  summary: "登记管控图层版本",
  tag: "zones",
  permission: "zones.write",
  body: NewZoneLayer,
  reply: Versioned,
});
export const changeZoneLayer = endpoint({
  method: "PATCH",
  path: "/zone-layers/:id",
  summary: "修改图层版本信息",
  tag: "zones",
  permission: "zones.write",
  concurrency: "version",
  params: IdParams,
  body: changesOf(NewZoneLayer),
  reply: Versioned,
});
export const removeZoneLayer = endpoint({
  method: "DELETE",
  path: "/zone-layers/:id",
  summary: "删除误登记的图层版本；有管控区的须写明一并删除多少个",
  tag: "zones",
  permission: "zones.write",
  concurrency: "version",
  params: IdParams,
  query: z.object({
    zones: z.coerce.number().int().min(0).default(0).meta({ description: "已核对、将一并删除的管控区个数" }),
  }),
  reply: Versioned,
});
export const zoneSorts = ["name", "-name", "area", "-area"] as const;
export const listZones = endpoint({
  method: "GET",
  path: "/zones",
  summary: "管控区列表",
  tag: "zones",
  permission: "zones.read",
  query: pageQuery(zoneSorts).extend({
    layerId: z.uuid().optional(),
    kind: ZoneKind.optional(),
    q: z.string().optional(),
    asOf: DateText.optional(),
  }),
  reply: pageOf(Zone),
});
export const getZone = endpoint({
  method: "GET",
  path: "/zones/:id",
  summary: "管控区及其图形",
  tag: "zones",
  permission: "zones.read",
  params: IdParams,
  reply: Zone.extend({ shape: MultiPolygonShape }),
});
export const addZone = endpoint({
  method: "POST",
  path: "/zones",
  summary: "登记管控区",
  tag: "zones",
  permission: "zones.write",
  body: z.object({
    layerId: z.uuid(),
    name: oneLine().min(1).max(200),
    level: z.string().max(50).nullable().default(null),
    section: z.string().max(50).nullable().default(null),
    shape: MultiPolygonShape,
  }),
  bodyLimitBytes: mostShapeBytes,
  reply: Versioned,
});
export const changeZone = endpoint({
  method: "PATCH",
  path: "/zones/:id",
  summary: "修改管控区的名称、级别、功能分区",
  tag: "zones",
  permission: "zones.write",
  concurrency: "version",
  params: IdParams,
  body: z.object({
    name: oneLine().min(1).max(200).optional(),
    level: z.string().max(50).nullable().optional(),
    section: z.string().max(50).nullable().optional(),
  }),
  reply: Versioned,
});
export const replaceZoneShape = endpoint({
  method: "PUT",
  path: "/zones/:id/shape",
  summary: "更换管控区的图形（重新分块，有关的分析结果标为过时）",
  tag: "zones",
  permission: "zones.write",
  concurrency: "version",
  params: IdParams,
  body: z.object({ shape: MultiPolygonShape }),
  bodyLimitBytes: mostShapeBytes,
  reply: Versioned,
});
export const removeZone = endpoint({
  method: "DELETE",
  path: "/zones/:id",
  summary: "删除误登记的管控区",
  tag: "zones",
  permission: "zones.write",
  concurrency: "version",
  params: IdParams,
  reply: Versioned,
});
