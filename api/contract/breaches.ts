import { z } from "zod";
import { breachVerdicts, overlapRelations } from "#gis/breaches/finding";
import { endpoint } from "./endpoint.ts";
import { ExportReason } from "./export-reason.ts";
import { Bounds, EnteredDate, MultiPolygonShape, Position } from "./geometry.ts";
import { JobTicket } from "./jobs.ts";
import { IdParams } from "./paging.ts";
import { CompareQuery, InputVersion, RunComparison } from "./provenance.ts";
import { RegionCode } from "./region-code.ts";
import { RunHead } from "./runs.ts";
import { ZoneKind } from "./zones.ts";

export const BreachParameters = z.object({
  toleranceFactor: z.number().min(0).max(10).meta({ description: "越界误差倍数" }),
  licenceSigmaM: z.number().min(0).max(10).meta({ description: "界址点中误差 m" }),
  sliverMinM2: z.number().min(0).meta({ description: "套合误差最小面积 m²" }),
  sliverWidthM: z.number().min(0).meta({ description: "套合误差宽度系数 m" }),
});

export const WorkingBreachFinding = z.object({
  id: z.uuid(),
  workingId: z.uuid(),
  workingName: z.string(),
  observedOn: z.string(),
  source: z.string(),
  sigmaM: z.string(),
  mineId: z.uuid().nullable(),
  mineName: z.string().nullable(),
  licenceNumber: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  verdict: z.enum(breachVerdicts),
  outsideM2: z.number(),
  penetrationM: z.number(),
  deepestAt: Position.nullable(),
  azimuthDeg: z.number().nullable(),
  toleranceM: z.number(),
  belowBottomM: z.number().nullable(),
  intrusions: z.array(z.object({ mineId: z.uuid(), mineName: z.string(), areaM2: z.number() })),
  zoneOverlaps: z
    .array(z.object({ zoneId: z.uuid(), kind: ZoneKind, zoneName: z.string(), areaM2: z.number() }))
    .meta({ description: "越界部分压占管控区，加重情节" }),
  outside: MultiPolygonShape.nullable(),
  bounds: Bounds,
  inputs: z.array(InputVersion).meta({ description: "所依据的登记数据及其版本" }),
});
export type WorkingBreachFinding = z.infer<typeof WorkingBreachFinding>;

export const ZoneOverlapFinding = z.object({
  id: z.uuid(),
  mineId: z.uuid(),
  mineName: z.string(),
  licenceNumber: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  zoneId: z.uuid(),
  zoneName: z.string(),
  zoneLevel: z.string().nullable(),
  kind: ZoneKind,
  layerEdition: z.string(),
  layerState: z.enum(["final", "provisional"]),
  relation: z.enum(overlapRelations),
  overlapM2: z.number(),
  share: z.number(),
  perPartM2: z.array(z.number()),
  overlap: MultiPolygonShape.nullable(),
  bounds: Bounds,
  inputs: z.array(InputVersion).meta({ description: "所依据的登记数据及其版本" }),
});
export type ZoneOverlapFinding = z.infer<typeof ZoneOverlapFinding>;

export const startBreaches = endpoint({
  method: "POST",
  path: "/breach-runs",
  summary: "越界与压占分析（后台任务）",
  tag: "breaches",
  permission: "breaches.run",
  body: z.object({
    region: RegionCode,
    packId: z.string(),
    parameters: BreachParameters.partial().strict().default({}),
    asOf: EnteredDate.optional(),
  }),
  reply: JobTicket.extend({ runId: z.uuid() }),
});
export const getBreaches = endpoint({
  method: "GET",
  path: "/breach-runs/:id",
  summary: "越界与压占结果",
  tag: "breaches",
  permission: "breaches.read",
  params: IdParams,
  reply: z.object({
    run: RunHead,
    workings: z.array(WorkingBreachFinding),
    overlaps: z.array(ZoneOverlapFinding),
    restricted: z.string().nullable().meta({ description: "所含受控图层；导出须填写事由" }),
  }),
});
export const recomputeBreaches = endpoint({
  method: "POST",
  path: "/breach-runs/:id/recompute",
  summary: "以相同政策包、参数和数据截至日重算（后台任务）",
  tag: "breaches",
  permission: "breaches.run",
  params: IdParams,
  reply: JobTicket.extend({ runId: z.uuid() }),
});
export const compareBreaches = endpoint({
  method: "GET",
  path: "/breach-runs/:id/changes",
  summary: "与较早一次核查比较：结论有变化的及原因",
  tag: "breaches",
  permission: "breaches.read",
  params: IdParams,
  query: CompareQuery,
  reply: RunComparison,
});
export const exportBreaches = endpoint({
  method: "GET",
  path: "/breach-runs/:id.xlsx",
  query: z.object({ reason: ExportReason }),
  summary: "越界与压占清单导出 Excel",
  tag: "breaches",
  permission: "breaches.read",
  params: IdParams,
  produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  reply: z.unknown(),
});
