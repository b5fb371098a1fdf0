import type { Knex } from "knex";

export const demoKey = "demo";

/** Whether everything in this database came from the demo city, so that it may be thrown away. */
export async function isDemoDatabase(db: Knex): Promise<boolean> {
  const row = await db("installation").where({ key: demoKey }).first("value");
  return row?.value === "true";
}
