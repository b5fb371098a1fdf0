import initSqlJs from "sql.js";
import { expect, test } from "vitest";
import { openDatabase } from "#api/transfer/containers/geopackage/open-database";
import { packageLayer, packageOf } from "#test/support/geopackage-of";

test("of a database only the parts that are asked for are read, not the whole of it", async () => {
  const rows = Array.from({ length: 500 }, () => ["甲", new Uint8Array(10_000), "矿"] as const);
  const bytes = packageOf(await initSqlJs(), packageLayer("甲", 4490), rows);
  let readBytes = 0;
  const read = (at: number, length: number) => {
    readBytes += length;
    return bytes.subarray(at, at + length);
  };
  const database = await openDatabase({ sizeBytes: bytes.length, read });
  const [row] = [...database.rows('SELECT KSMC FROM "甲" WHERE rowid = 400')];
  database.close();
  expect(row).toEqual({ KSMC: "矿" });
  expect(bytes.length).toBeGreaterThan(5_000_000);
  expect(readBytes).toBeLessThan(200_000);
});
