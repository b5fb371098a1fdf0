import { afterAll, beforeAll, expect, test } from "vitest";
import { auditColumnWords } from "#contract/audit-column-words";
import { auditSubjectWords } from "#contract/audit-words";
import { type TestDatabase, testDatabase } from "#test/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Written by the database itself with each row: who reads the log has them beside it. */
const ofEveryRow = ["id", "created_at", "created_by", "updated_at", "updated_by"];

interface Watched {
  table: string;
  columns: string[];
  trigger: string;
}

test("every watched table and each of its columns that the log tells has a word", async () => {
  const { rows } = await database.db.raw<{ rows: Watched[] }>(`
    SELECT c.relname AS table, pg_get_triggerdef(t.oid) AS trigger,
      (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgname = c.relname || '_audits_insert'`);
  expect(rows.length).toBeGreaterThan(30);
  const untold = rows.flatMap(({ table, columns, trigger }) => {
    const [, skipped = ""] = /audit_change\('[^']*', '(?:[^']|'')*', '([^']*)'/.exec(trigger) ?? [];
    const told = columns.filter((name) => ![...ofEveryRow, ...skipped.split(",")].includes(name));
    return [
      ...(auditSubjectWords[table] ? [] : [table]),
      ...told.filter((name) => !auditColumnWords[name]).map((name) => `${table}.${name}`),
    ];
  });
  expect(untold).toEqual([]);
});
