import type { Knex } from "knex";
import { recordEvent } from "../audit-log/record-event.ts";
import { elsewhereEvent } from "../mines/licence-elsewhere.ts";
import { markFaultsSql } from "./register-faults-sql.ts";

/** as many as one entry of the log names */
const numbersPerEvent = 1000;

/** Marks what the register says against items as it is seen now; whose licence numbers are held elsewhere is on record as told. */
export async function markFaults(db: Knex, staging: string): Promise<void> {
  const { rows } = await db.raw<{ rows: { number: string }[] }>(markFaultsSql, { staging });
  if (rows.length === 0) return;
  const file: { file_name: string } | undefined = await db("staging")
    .where({ id: staging })
    .first("file_name");
  const numbers = rows.map(({ number }) => number);
  for (let start = 0; start < numbers.length; start += numbersPerEvent) {
    await recordEvent(db, importEvent(numbers.slice(start, start + numbersPerEvent), file?.file_name));
  }
}

export const importEvent = (numbers: readonly string[], fileName = "") =>
  elsewhereEvent(`导入文件 ${fileName}`.trim(), numbers);
