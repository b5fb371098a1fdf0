import type { Knex } from "knex";
import type { FieldColumns } from "#gis/attributes/mapped-field";
import { storableJson } from "../storable-json.ts";
import { attributeSourcesSql, rereadItemsSql } from "./columns-sql.ts";
import { type AttributeItem, rereadItem } from "./reread-item.ts";

interface Watch {
  check: () => void;
  report: (done: number, count: number) => void;
}

const itemsPerStep = 200;

/** Reads the attributes of every item of a staging anew, some at a time, so that they are never in memory whole. */
export async function rereadItems(
  tx: Knex,
  staging: string,
  columns: FieldColumns | null,
  watch: Watch,
): Promise<void> {
  const counted = await tx("staged_item").where({ staging_id: staging }).count({ n: "*" }).first();
  const count = Number(counted?.n ?? 0);
  for (let [done, after] = [0, -1]; ; ) {
    watch.check();
    const { rows } = await tx.raw(attributeSourcesSql, { staging, after, limit: itemsPerStep });
    const items = rows as AttributeItem[];
    const last = items.at(-1);
    if (!last) return;
    const reread = items.map((item) => rereadItem(item, columns));
    await tx.raw(rereadItemsSql, { staging, rows: storableJson(reread) });
    after = last.index;
    done += items.length;
    watch.report(done, count);
  }
}
