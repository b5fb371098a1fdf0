import { z } from "zod";
import { workingSources } from "#gis/breaches/working-source";
import { changesOf } from "./changes.ts";
import { endpoint } from "./endpoint.ts";
import { Bounds, DateText, DecimalText, EnteredDate, MultiPolygonShape, mostShapeBytes } from "./geometry.ts";
import { oneLine } from "./one-line.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";
import { PlaceCode, RegionCode } from "./region-code.ts";

/** 实测或解译的采动范围. */
export const Working = Versioned.extend({
  name: z.string(),
  mineId: z.uuid().nullable(),
  mineName: z.string().nullable(),
  regionCode: z.string(),
  observedOn: DateText,
  source: z.enum(workingSources),
  sigmaM: DecimalText.meta({ description: "平面位置中误差 m" }),
  floorM: z.number().nullable().meta({ description: "最低采掘标高 m" }),
  areaM2: z.number(),
  bounds: Bounds,
});
export type Working = z.infer<typeof Working>;
export const NewWorking = z.object({
  name: oneLine().min(1).max(200),
  mineId: z.uuid().nullable().default(null),
  regionCode: PlaceCode,
  observedOn: EnteredDate,
  source: z.enum(workingSources),
  sigmaM: DecimalText,
  floorM: z.number().min(-10000).max(9000).nullable().default(null),
  shape: MultiPolygonShape,
});

export const workingSorts = ["-observedOn", "observedOn", "name", "-name", "area", "-area"] as const;
export const listWorkings = endpoint({
  method: "GET",
  path: "/workings",
  summary: "采动范围列表",
  tag: "workings",
  permission: "breaches.read",
  query: pageQuery(workingSorts).extend({
    region: RegionCode.optional(),
    mineId: z.uuid().optional(),
    source: z.enum(workingSources).optional(),
    from: DateText.optional().meta({ description: "观测日期起" }),
    to: DateText.optional().meta({ description: "观测日期止，含当日" }),
    q: z.string().optional(),
  }),
  reply: pageOf(Working),
});
export const getWorking = endpoint({
  method: "GET",
  path: "/workings/:id",
  summary: "采动范围及其图形",
  tag: "workings",
  permission: "breaches.read",
  params: IdParams,
  reply: Working.extend({ shape: MultiPolygonShape }),
});
export const addWorking = endpoint({
  method: "POST",
  path: "/workings",
  summary: "登记采动范围",
  tag: "workings",
  permission: "workings.write",
  body: NewWorking,
  bodyLimitBytes: mostShapeBytes,
  reply: Versioned,
});
export const changeWorking = endpoint({
  method: "PATCH",
  path: "/workings/:id",
  summary: "修改采动范围",
  tag: "workings",
  permission: "workings.write",
  concurrency: "version",
  params: IdParams,
  body: changesOf(NewWorking),
  bodyLimitBytes: mostShapeBytes,
  reply: Versioned,
});
export const removeWorking = endpoint({
  method: "DELETE",
  path: "/workings/:id",
  summary: "删除误登记的采动范围",
  tag: "workings",
  permission: "workings.write",
  concurrency: "version",
  params: IdParams,
  reply: Versioned,
});
