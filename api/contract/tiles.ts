import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Bounds, DateText } from "./geometry.ts";

/** `*_points` carry labels: one point per feature, so that a label is never drawn once per tile. */
export const tileLayers = [
  "regions",
  "region_points",
  "mines",
  "mine_points",
  "planned_blocks",
  "planned_block_points",
  "zones",
  "zone_points",
  "workings",
] as const;
export const TileLayer = z.enum(tileLayers);

export const getMapInfo = endpoint({
  method: "GET",
  path: "/map",
  summary: "地图范围与可查看的各图层数据版本（拼入瓦片地址）",
  tag: "tiles",
  permission: "map.read",
  reply: z.object({
    bounds: Bounds.meta({ description: "地图打开时的范围" }),
    reach: Bounds.meta({ description: "全部登记数据的范围，可在辖区之外" }),
    demo: z.boolean().meta({ description: "当前为演示数据" }),
    today: z.iso.date().meta({ description: "服务器所在时区（上海）的日期" }),
    layers: z.array(z.object({ layer: TileLayer, version: z.string() })),
  }),
});
export const getTile = endpoint({
  method: "GET",
  path: "/tiles/:layer/:version/:z/:x/:y.mvt",
  summary: "矢量瓦片",
  tag: "tiles",
  permission: "register.read",
  params: z.object({
    layer: TileLayer,
    version: z.string().regex(/^[\w.-]{1,100}$/),
    z: z.coerce.number().int().min(0).max(20),
    x: z.coerce.number().int().min(0),
    y: z.coerce.number().int().min(0),
  }),
  query: z.object({
    asOf: DateText.optional().meta({ description: "数据截至日：按当日的状态和范围绘制；不填为今天" }),
  }),
  produces: "application/vnd.mapbox-vector-tile",
  reply: z.unknown(),
});
