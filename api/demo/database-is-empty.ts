import type { Knex } from "knex";

/** Nobody has put a region, a mine or a control layer into this database yet. */
export async function isEmpty(db: Knex): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { empty: boolean }[] }>(`
    SELECT NOT EXISTS (SELECT FROM region)
      AND NOT EXISTS (SELECT FROM mine)
      AND NOT EXISTS (SELECT FROM zone_layer) AS empty`);
  return rows[0]?.empty === true;
}
