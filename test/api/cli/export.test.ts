import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { exportTo, runExport } from "#api/cli/export";
import { ExportOrder } from "#contract/exports";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { unzipText } from "#test/support/unzip";

const folder = mkdtempSync(join(tmpdir(), "kuangjie-cli-export-"));
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const app = testApp(database);
  await addRegions(app);
  await addMineTo(app, "东沟矿", { boundary: aBoundary(0, 0) });
  await addMineTo(app, "西沟矿", { regionCode: "140902", boundary: aBoundary(1000, 0) });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const lines: string[] = [];
const print = (line: string) => void lines.push(line);
const exported = async (order: object, name: string) => {
  lines.length = 0;
  const path = join(folder, name);
  const exitCode = await exportTo(database.context, ExportOrder.parse(order), path, print);
  return { exitCode, path, text: lines.join("\n") };
};

describe("kuangjie export", () => {
  it("writes the mines of a region as a shapefile, and the log knows the command line took it", async () => {
    const source = { layer: "mines", filter: { region: "140901" } };
    const { exitCode, path, text } = await exported(
      { source, format: "shapefile", crs: "EPSG:4526" },
      "a.zip",
    );
    expect(exitCode).toBe(0);
    expect(text).toContain("已导出 1 条");
    expect(unzipText(readFileSync(path))["矿山.prj"]).toContain("CGCS2000_3_Degree_GK_Zone_38");
    const row = await database.db("export_log").first();
    expect(row).toMatchObject({ actor_name: "命令行", feature_count: 1, epsg: 4526 });
    expect(text).toContain(row.sha256);
  });

  it("exits 1 and says why where nothing is left to export", async () => {
    const source = { layer: "mines", filter: { mineral: "金" } };
    const { exitCode, text } = await exported({ source, format: "csv" }, "none.csv");
    expect([exitCode, text]).toEqual([1, "按当前筛选没有可导出的记录。请放宽筛选后再导出。"]);
  });
});

describe("a call that is wrong", () => {
  const refusal = async (...args: string[]) => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      expect(await runExport(args, print)).toBe(2);
      return told.mock.calls.map(([text]) => String(text)).join("");
    } finally {
      told.mockRestore();
    }
  };
  const mines = ["--layer", "mines", "--format", "csv"];

  it("is told by the option, before a database is opened", async () => {
    expect(await refusal(...mines)).toContain("须用 --out 指定写到哪个文件");
    expect(await refusal(...mines, "--out", "x.csv", "--crs", "EPSG:3857")).toContain("--crs");
    expect(await refusal("--layer", "mines", "--out", "x.csv")).toContain("--format 缺少此项");
    expect(await refusal(...mines, "--out", "x.csv", "--kind", "nature_park")).toContain(
      "图层 mines 没有选项 --kind",
    );
    expect(await refusal(...mines, "--out", join(folder, "not", "there.csv"))).toContain("不存在或不能写入");
  });
});
