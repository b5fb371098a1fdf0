import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import initSqlJs, { type Database, type SqlValue } from "sql.js";
import { ContainerFault, damaged } from "../container-fault.ts";

const mostMb = 512;
const bytesPerMb = 1024 * 1024;
const what = "GeoPackage 数据库";

export type Row = Readonly<Record<string, SqlValue | bigint>>;

/** A GeoPackage that is open for reading: tables of the file only, never a view or a virtual table. */
export interface OpenDatabase {
  hasTable(table: string): boolean;
  /** columns that are stored, in order: a computed one may compute anything */
  columnsOf(table: string): string[];
  /** rows one by one; what is read in all can be no more than the file holds */
  rows(sql: string): Generator<Row>;
  close(): void;
}

/** Opens a database in memory after holding its own size against its bytes. sql.js finds its wasm beside itself, offline. */
export async function openDatabase(bytes: Uint8Array): Promise<OpenDatabase> {
  if (bytes.length > mostMb * bytesPerMb)
    throw new ContainerFault("C02", { kind: "single", name: what, limit: mostMb });
  refuseCut(bytes);
  const folder = dirname(createRequire(import.meta.url).resolve("sql.js"));
  const { Database } = await initSqlJs({ locateFile: (name) => join(folder, name) });
  const database = new Database(bytes);
  const tables = new Set<string>();
  let read = 0;
  const rows = function* (sql: string): Generator<Row> {
    for (const row of rowsOf(database, sql)) {
      read += weightOf(row);
      if (read > bytes.length) throw damaged(what, "几条记录共用同一段数据");
      yield row;
    }
  };
  try {
    database.run("PRAGMA trusted_schema = OFF");
    for (const { name, type, sql } of rowsOf(database, "SELECT name, type, sql FROM sqlite_master")) {
      if (type === "table" && !/^\s*CREATE\s+VIRTUAL/i.test(String(sql)))
        tables.add(String(name).toLowerCase());
    }
  } catch (cause) {
    database.close();
    throw cause;
  }
  const hasTable = (table: string) => tables.has(table.toLowerCase());
  const columnsOf = (table: string) =>
    [...rowsOf(database, `PRAGMA table_xinfo(${quoted(table)})`)]
      .filter(({ hidden }) => Number(hidden) === 0)
      .map(({ name }) => String(name));
  return { hasTable, columnsOf, rows, close: () => database.close() };
}

/** An identifier as SQL takes it, whatever signs it has. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What the types of sql.js do not know: whole numbers as they are, not as a double would round them. */
interface WideStatement {
  getAsObject(parameters: null, options: { useBigInt: true }): Row;
}

function* rowsOf(database: Database, sql: string): Generator<Row> {
  const statement = guarded(() => database.prepare(sql));
  try {
    while (guarded(() => statement.step())) {
      const wide: WideStatement = statement;
      yield guarded(() => wide.getAsObject(null, { useBigInt: true }));
    }
  } finally {
    statement.free();
  }
}

function guarded<T>(ask: () => T): T {
  try {
    return ask();
  } catch {
    throw damaged(what, "有的表不能读出");
  }
}

function weightOf(row: Row): number {
  return Object.values(row).reduce<number>((sum, value) => {
    if (value instanceof Uint8Array) return sum + value.byteLength;
    return typeof value === "string" ? sum + value.length : sum;
  }, 0);
}

/** The pages the head counts must be there; the count holds when both change counters agree. */
function refuseCut(bytes: Uint8Array): void {
  if (bytes.length < 512) throw damaged(what, "文件太短");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const page = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const needed = view.getUint32(24) === view.getUint32(92) ? page * view.getUint32(28) : 0;
  if (needed > bytes.length) throw damaged(what, `应有 ${needed} 字节，只有 ${bytes.length} 字节`);
}
