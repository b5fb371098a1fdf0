import { expect, test } from "vitest";
import { anchorFolder } from "#api/audit-log/anchor-folder";

const folderOf = (databaseUrl: string | null) => anchorFolder({ dataDir: "/data", databaseUrl });

test("each database has anchors of its own, whoever connects", () => {
  expect(folderOf(null)).toBe("/data/audit-anchors/embedded");
  expect(folderOf("postgres://web:geheim@db/kj")).toBe("/data/audit-anchors/db-5432-kj");
  expect(folderOf("postgres://owner@db:5432/kj?sslmode=require")).toBe("/data/audit-anchors/db-5432-kj");
  expect(folderOf("postgres://web@db/other")).toBe("/data/audit-anchors/db-5432-other");
});

test("an address never leads out of the folder", () => {
  expect(folderOf("postgres:///kj?host=/run/pg")).toBe("/data/audit-anchors/_run_pg-5432-kj");
  expect(folderOf("postgres://db/..%2F..%2Fetc")).toBe("/data/audit-anchors/db-5432-.._2F.._2Fetc");
  expect(folderOf("postgres://one:1,two:2/kj")).toBe("/data/audit-anchors/server");
});
