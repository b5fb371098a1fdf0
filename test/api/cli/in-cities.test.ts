import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportTo } from "#api/cli/export";
import { importInto } from "#api/cli/import";
import { inCities } from "#api/cli/in-cities";
import { asSystem, scopeNow } from "#api/scope";
import { ExportOrder } from "#contract/exports";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addRegions } from "#test/support/register";
import { anOrder, mineFile } from "#test/support/staged-file";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const asCommand = <T>(work: () => Promise<T>) => asSystem(() => inCities(database.context, work));
const regions = () => asCommand(async () => scopeNow()?.regions);

it("an empty register is worked with as a whole, another within its cities", async () => {
  expect(await regions()).toEqual([""]);
  await addRegions(testApp(database));
  expect(await regions()).toEqual(["1409"]);
});

it("what is imported from the command line is a batch of the city, which its planners see and can undo", async () => {
  const work = {
    file: { name: "矿山.geojson", bytes: Buffer.from(mineFile([rectangle(0, 0, 300, 300), { name: "甲" }])) },
    order: anOrder() as Parameters<typeof importInto>[1]["order"],
    take: [],
    columns: { columns: [], sender: undefined },
    options: {},
  };
  expect(await asCommand(() => importInto(database.context, work, () => {}))).toBe(0);
  expect(await database.db("import_batch").pluck("regions")).toEqual([["1409"]]);
});

it("what is exported from it stands in the log of the city, too", async () => {
  const order = ExportOrder.parse({ source: { layer: "mines", filter: {} }, format: "geojson" });
  const path = join(mkdtempSync(join(tmpdir(), "kuangjie-cli-")), "甲.geojson");
  expect(await asCommand(() => exportTo(database.context, order, path, () => {}))).toBe(0);
  expect(await database.db("export_log").pluck("regions")).toEqual([["1409"]]);
});
