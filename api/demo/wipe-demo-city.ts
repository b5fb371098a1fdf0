import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { demoKey } from "./installation.ts";

/** Children before parents; what hangs on a mine, layer, run or staging goes with it. */
const tables = [
  "run",
  "job",
  "lineage",
  "working",
  "mine",
  "zone_layer",
  "import_batch",
  "register_list",
  "staging",
  "region",
];

/** Empties a demonstration database. The caller has made sure that it is one. */
export async function wipeDemoCity(context: Pick<AppContext, "db">): Promise<void> {
  await inTransaction(context, { id: "demo", name: "演示数据" }, async (tx) => {
    for (const table of tables) await tx(table).delete();
    await tx("account").where({ is_demo: true }).delete();
    await tx("installation").where({ key: demoKey }).delete();
  });
}
