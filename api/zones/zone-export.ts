import type { Knex } from "knex";
import type { z } from "zod";
import type { listZones as listEndpoint, Zone, ZoneLayer } from "#contract/zones";
import { areaHaText } from "#gis/measure/area-text";
import { needsReason, zoneKindLabels } from "#gis/zones/zone-kind";
import {
  everyRow,
  type LayerColumn,
  type LayerOrder,
  type OpenLayer,
  openLayer,
  shapesById,
} from "../export/layer-source.ts";
import { listZoneLayers } from "./zone-layers.ts";
import { listZones } from "./zone-list.ts";
import { zoneShapesSql } from "./zone-sql.ts";

type Filter = Omit<z.output<typeof listEndpoint.query>, "sort" | "limit" | "after">;
type Layer = z.output<typeof ZoneLayer>;
type Row = z.output<typeof Zone> & { layer: Layer | undefined };

const stateLabels: Record<Layer["state"], string> = { final: "正式", provisional: "临时" };

const columns: readonly LayerColumn<Row>[] = [
  { label: "序号", width: 6, kind: "number", decimals: 0, value: (_, place) => place + 1 },
  { label: "管控类型", width: 18, kind: "text", value: ({ kind }) => zoneKindLabels[kind] },
  { label: "名称", width: 28, kind: "text", value: ({ name }) => name },
  { label: "级别", width: 10, kind: "text", value: ({ level }) => level },
  { label: "功能分区", width: 12, kind: "text", value: ({ section }) => section },
  {
    label: "面积",
    unit: "公顷",
    width: 14,
    kind: "number",
    decimals: 4,
    total: true,
    value: ({ areaM2 }) => areaHaText(areaM2),
  },
  { label: "图层名称", width: 20, kind: "text", value: ({ layer }) => layer?.name ?? null },
  { label: "数据版本", width: 16, kind: "text", value: ({ layer }) => layer?.edition ?? null },
  { label: "性质", width: 8, kind: "text", value: ({ layer }) => (layer ? stateLabels[layer.state] : null) },
  { label: "生效日期", width: 12, kind: "date", value: ({ layer }) => layer?.validFrom ?? null },
];

/** Control zones of a list; red lines and their like are restricted. */
export async function zoneLayer(db: Knex, { filter, ids }: LayerOrder<Filter>): Promise<OpenLayer> {
  const layers = new Map<string, Layer>();
  for (const layer of await everyRow(null, (page) => listZoneLayers(db, { ...page, sort: "kind" })))
    layers.set(layer.id, layer);
  const zones = await everyRow(ids, (page) => listZones(db, { ...filter, ...page, sort: "name" }));
  const rows = zones.map((zone): Row => ({ ...zone, layer: layers.get(zone.layerId) }));
  return openLayer({
    title: "管控区",
    columns,
    rows,
    restricted: restrictedOf(rows),
    // a red line may have tens of thousands of corners
    batchSize: 25,
    featuresOf: async (batch) => {
      const shapes = await shapesById(
        db,
        zoneShapesSql,
        batch.map(({ id }) => id),
      );
      return batch.map(({ id, kind, name }) => ({
        theme: zoneKindLabels[kind],
        name,
        number: null,
        shape: shapes.get(id) ?? null,
      }));
    },
  });
}

function restrictedOf(rows: readonly Row[]): string | null {
  const kinds = rows.flatMap(({ kind, layer }) =>
    needsReason(kind, layer?.accessClass ?? null) ? [zoneKindLabels[kind]] : [],
  );
  return kinds.length > 0 ? [...new Set(kinds)].join("、") : null;
}
