import { z } from "zod";
import { coordinateSystemOf } from "#gis/crs/coordinate-system";
import { exportEncodings, exportFormats } from "#gis/formats/export-formats";
import { endpoint } from "./endpoint.ts";
import { DateText } from "./geometry.ts";
import { longArray } from "./long-array.ts";
import { MineFilter } from "./mines.ts";
import { pageOf, pageQuery } from "./paging.ts";
import { TopologyFilter } from "./topology.ts";
import { listWorkings } from "./workings.ts";
import { listZones } from "./zones.ts";

const page = { sort: true, limit: true, after: true } as const;
const OfRun = z.strictObject({ runId: z.uuid() });

/** A list or layer and the filter its list is shown with. */
export const ExportSource = z.discriminatedUnion("layer", [
  z.strictObject({ layer: z.literal("mines"), filter: MineFilter.omit({ ids: true }).strict() }),
  z.strictObject({ layer: z.literal("zones"), filter: listZones.query.omit(page).strict() }),
  z.strictObject({ layer: z.literal("workings"), filter: listWorkings.query.omit(page).strict() }),
  z.strictObject({ layer: z.literal("merge_groups"), filter: OfRun }),
  z.strictObject({ layer: z.literal("scheme_rights"), filter: z.strictObject({ schemeId: z.uuid() }) }),
  z.strictObject({ layer: z.literal("breaches"), filter: OfRun }),
  z.strictObject({ layer: z.literal("overlaps"), filter: OfRun }),
  z.strictObject({
    layer: z.literal("topology"),
    filter: TopologyFilter.extend({ runId: z.uuid() }).strict(),
  }),
]);
export type ExportSource = z.output<typeof ExportSource>;

const isSystem = (text: string) => coordinateSystemOf(Number(text.slice("EPSG:".length))) !== null;

export const ExportOrder = z.object({
  source: ExportSource,
  ids: longArray(z.string().regex(/^[\w-]{1,64}$/, "编号不正确"))
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: "只导出清单中的这些记录；不写则为筛选出的全部" }),
  format: z.enum(exportFormats),
  crs: z
    .string()
    .regex(/^EPSG:\d{4}$/, "须为 EPSG:4490 或 EPSG:4491 至 EPSG:4554")
    .refine(isSystem, "须为 CGCS2000 的 EPSG:4490 或 EPSG:4491 至 EPSG:4554")
    .optional()
    .meta({ description: "坐标系；不写则按格式：经纬度，或数据中部所在的 3 度带" }),
  encoding: z.enum(exportEncodings).optional().meta({ description: "不写则按格式的通常编码" }),
  reason: z.string().trim().max(500).optional().meta({ description: "事由；含受控图层时必填" }),
});
export type ExportOrder = z.output<typeof ExportOrder>;

export const exportLayer = endpoint({
  method: "POST",
  path: "/exports",
  summary: "导出清单或图层（记入导出记录）",
  tag: "exports",
  permission: "export.coordinates",
  body: ExportOrder,
  bodyLimitBytes: 1024 * 1024,
  produces: "application/octet-stream",
  reply: z.unknown(),
});

export const ExportRecord = z.object({
  id: z.uuid(),
  exportedAt: z.iso.datetime(),
  actorId: z.string(),
  actorName: z.string(),
  what: z.string().meta({ description: "图层或清单" }),
  title: z.string(),
  filter: z.record(z.string(), z.unknown()),
  selected: z.int().nullable().meta({ description: "只导出所选时的条数" }),
  featureCount: z.int(),
  format: z.string(),
  epsg: z.int().nullable(),
  encoding: z.string().nullable(),
  restricted: z.string().nullable().meta({ description: "所含受控图层" }),
  reason: z.string().nullable(),
  fileName: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type ExportRecord = z.output<typeof ExportRecord>;

export const exportSorts = ["-exportedAt", "exportedAt"] as const;
export const listExports = endpoint({
  method: "GET",
  path: "/exports",
  summary: "导出记录",
  tag: "exports",
  permission: "exports.read",
  query: pageQuery(exportSorts).extend({
    what: z.string().optional(),
    format: z.string().optional(),
    q: z.string().trim().optional().meta({ description: "导出人、内容、文件名、事由或 SHA-256 中的文字" }),
    restricted: z.enum(["true", "false"]).optional().meta({ description: "是否含受控图层" }),
    from: DateText.optional().meta({ description: "导出日期起" }),
    to: DateText.optional().meta({ description: "导出日期止，含当日" }),
  }),
  reply: pageOf(ExportRecord),
});
