import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { candidatesOfRegister } from "#api/cli/candidates";
import { importInto, runImport } from "#api/cli/import";
import type { TakenField } from "#contract/transfer";
import { packById } from "#gis/policy/known-packs";
import { mergeParametersOf } from "#gis/policy/merge-parameters";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addRegions } from "#test/support/register";
import { anOrder, mineFile } from "#test/support/staged-file";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await addRegions(testApp(database));
});
afterAll(() => database.close());
afterEach(() => database.db.raw("TRUNCATE mine, import_batch, staging, column_mapping CASCADE"));

type Words = Parameters<typeof importInto>[1]["columns"];
const lines: string[] = [];
const print = (line: string) => void lines.push(line);
const unsaid: Words = { columns: [], sender: undefined };
const importFile = async (content: string, change = {}, take: TakenField[] = [], columns = unsaid) => {
  lines.length = 0;
  const file = { name: "矿山.geojson", bytes: Buffer.from(content) };
  const order = anOrder(change) as Parameters<typeof importInto>[1]["order"];
  const exitCode = await importInto(database.context, { file, order, take, columns, options: {} }, print);
  return { exitCode, text: lines.join("\n") };
};
const mineCount = async () => Number((await database.db("mine").count("* as n").first())?.n);

const small = { 面积_公顷: 9, 矿体编号: "O1", reserveWt: 20, reserveDate: "2025-06-30" };
const pair = mineFile(
  [rectangle(0, 0, 300, 300), { name: "小矿", ...small }],
  [
    rectangle(700, 0, 500, 500),
    { name: "大矿", 面积_公顷: 25, 矿体编号: "O1", reserveWt: 90, reserveDate: "2025-06-30" },
  ],
);

describe("kuangjie import", () => {
  it("stores a sound file and the register then gives the verdicts of the file", async () => {
    const { exitCode, text } = await importFile(pair);
    expect(exitCode).toBe(0);
    expect(text).toContain("已导入 2 座矿山");
    const pack = packById("xinzhou-2022");
    if (!pack) throw new Error("the pack is shipped");
    lines.length = 0;
    const order = { pack, parameters: mergeParametersOf(pack), json: false };
    expect(await candidatesOfRegister(database.context, order, print)).toBe(0);
    expect(lines.join("\n")).toContain("【必须整合】小矿");
  });

  it("lists what is wrong, stores the rest and exits 1", async () => {
    const point = { type: "Point", coordinates: [112, 38] };
    const file = mineFile(
      [rectangle(0, 0, 300, 300), { name: "好矿" }],
      [point as never, { name: "一个点" }],
    );
    const { exitCode, text } = await importFile(file);
    expect(exitCode).toBe(1);
    expect(text).toContain("错误　一个点");
    expect(await mineCount()).toBe(1);
  });

  it("tells what differs in a known mine and takes only what was named", async () => {
    const named = (holder: string, sideM: number, mineral: string) =>
      mineFile([rectangle(0, 0, sideM, 300), { name: "甲矿", 采矿权人: holder, 矿种: mineral }]);
    await importFile(named("旧公司", 300, "铁矿"));
    const { defaults } = anOrder();
    const later = { defaults: { ...defaults, validFrom: "2026-06-01" } };
    const { exitCode, text } = await importFile(named("新公司", 400, "煤"), later, ["holder"]);
    expect(exitCode).toBe(0);
    expect(text).toContain("更新　甲矿：采矿权人 台账 旧公司，文件 新公司");
    expect(text).toContain("不改　甲矿：矿种 台账 铁矿，文件 煤");
    expect(await database.db("mine").select("holder", "mineral")).toEqual([
      { holder: "新公司", mineral: "铁矿" },
    ]);
  });

  it("reads columns as they were said, and the sender's next file alike", async () => {
    const quarry = (capacity: number) =>
      mineFile([rectangle(0, 0, 300, 300), { 矿名: `矿${capacity}`, 产能: capacity }]);
    const columns = [
      { name: "矿名", field: "name", unit: null },
      { name: "产能", field: "capacity", unit: "kt" },
    ] as const;
    const { text } = await importFile(quarry(300), {}, [], { columns, sender: "甲测绘院" });
    expect(text).toContain("「产能」作生产规模，单位千吨");
    const again = await importFile(quarry(500), {}, [], { columns: [], sender: "甲测绘院" });
    expect(again.text).toContain("字段对应沿用“甲测绘院”上次的选择");
    await importFile(quarry(700), {}, [], { columns: [], sender: "乙测绘院" });
    expect(await database.db("mine").orderBy("name").select("name", "capacity")).toMatchObject([
      { name: "矿300", capacity: "30" },
      { name: "矿500", capacity: "50" },
      { name: expect.stringContaining("试导入"), capacity: null },
    ]);
  });

  it("imports nothing by a column that is not in the file", async () => {
    const columns = [{ name: "没有", field: "holder", unit: null }] as const;
    const { exitCode, text } = await importFile(pair, {}, [], { columns, sender: undefined });
    expect(exitCode).toBe(1);
    expect(text).toContain("文件里没有「没有」这一列");
    expect([await mineCount(), await database.db("staging").pluck("state")]).toEqual([0, ["discarded"]]);
  });

  it("stores nothing while a kind of warning is not accepted, says how to, and stores it then", async () => {
    const doubtful = mineFile([
      rectangle(0, 0, 300, 300),
      { name: "甲", 面积_公顷: 5, 矿种: "铁矿", 体重: "34" },
    ]);
    const [area, dense] = [{ code: "E09", count: 1 } as const, { code: "A16", count: 1 } as const];
    for (const acceptWarnings of [[], [area], [area, { ...dense, count: 2 }]]) {
      const { exitCode, text } = await importFile(doubtful, { acceptWarnings });
      expect(exitCode).toBe(1);
      expect(text).toContain("加 --accept-warnings A16=1,E09=1 再导入");
      expect(text).toMatch(/还没有逐类接受：.*体重超常（A16）1 个/);
      expect(await mineCount()).toBe(0);
    }
    const states = await database.db("staging").pluck("state");
    expect(new Set(states)).toEqual(new Set(["discarded"]));
    const { exitCode, text } = await importFile(doubtful, { acceptWarnings: [dense, area] });
    expect([exitCode, await mineCount()]).toEqual([0, 1]);
    expect(text).not.toContain("--accept-warnings");
  });

  it("answers wrong usage with exit code 2 before opening a database", async () => {
    expect(await runImport(["a.txt"], print)).toBe(2);
    const asked = ["a.txt", "--batch", "甲", "--region", "140901", "--mineral", "铁矿"];
    expect(await runImport([...asked, "--status", "unknown"], print)).toBe(2);
    expect(await runImport(asked, print)).toBe(2);
    expect(await runImport([...asked, "--take", "holder,colour"], print)).toBe(2);
    expect(await runImport([...asked, "--column", "储量=别的"], print)).toBe(2);
    expect(await runImport([...asked, "--accept-warnings", "A16"], print)).toBe(2);
  });
});
