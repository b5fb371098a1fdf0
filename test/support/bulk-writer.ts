import { pino } from "pino";
import { openDatabase } from "#api/db/connect";

/** Writes whole batches into the folder until it is killed, and says of each that it is committed. */
export const rowsPerBatch = 200;

const [, , folder] = process.argv;
if (folder && process.argv[1]?.includes("bulk-writer")) await writeForEver(folder);

async function writeForEver(dataDir: string): Promise<never> {
  const { db } = await openDatabase({ databaseUrl: null, dataDir }, pino({ level: "silent" }));
  for (let batch = 0; ; batch += 1) {
    await db.transaction(async (tx) => {
      for (let row = 0; row < rowsPerBatch; row += 1) {
        await tx("installation").insert({ key: `${batch}/${row}`, value: "written" });
      }
    });
    process.stdout.write(`committed ${batch}.\n`);
  }
}
