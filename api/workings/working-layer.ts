import type { Knex } from "knex";
import type { z } from "zod";
import type { listWorkings as listEndpoint, Working } from "#contract/workings";
import { workingSourceLabels } from "#gis/breaches/working-source";
import {
  everyRow,
  type LayerColumn,
  type LayerOrder,
  type OpenLayer,
  openLayer,
  shapesById,
} from "../export/layer-source.ts";
import { listWorkings } from "./working-list.ts";
import { workingShapesSql } from "./working-sql.ts";

type Filter = Omit<z.output<typeof listEndpoint.query>, "sort" | "limit" | "after">;

const columns: readonly LayerColumn<Working>[] = [
  { label: "序号", width: 6, kind: "number", decimals: 0, value: (_, place) => place + 1 },
  { label: "名称", width: 26, kind: "text", value: ({ name }) => name },
  { label: "所属矿山", width: 26, kind: "text", value: ({ mineName }) => mineName },
  { label: "行政区代码", width: 12, kind: "text", value: ({ regionCode }) => regionCode },
  { label: "观测日期", width: 12, kind: "date", value: ({ observedOn }) => observedOn },
  { label: "来源", width: 12, kind: "text", value: ({ source }) => workingSourceLabels[source] },
  { label: "中误差", unit: "m", width: 10, kind: "number", value: ({ sigmaM }) => sigmaM },
  { label: "最低标高", unit: "m", width: 10, kind: "number", decimals: 2, value: ({ floorM }) => floorM },
  {
    label: "面积",
    unit: "m²",
    width: 14,
    kind: "number",
    decimals: 2,
    total: true,
    value: ({ areaM2 }) => areaM2,
  },
];

/** Mined ground of a list. */
export async function workingLayer(db: Knex, { filter, ids }: LayerOrder<Filter>): Promise<OpenLayer> {
  const rows = await everyRow(ids, (page) => listWorkings(db, { ...filter, ...page, sort: "-observedOn" }));
  return openLayer({
    title: "采动范围",
    columns,
    rows,
    batchSize: 500,
    featuresOf: async (batch) => {
      const shapes = await shapesById(
        db,
        workingShapesSql,
        batch.map(({ id }) => id),
      );
      return batch.map(({ id, name }) => ({
        theme: "采动范围",
        name,
        number: null,
        shape: shapes.get(id) ?? null,
      }));
    },
  });
}
