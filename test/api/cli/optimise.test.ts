import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { optimumOfRegister, runOptimise } from "#api/cli/optimise";
import { orderOf } from "#api/cli/optimise-order";
import { packById } from "#gis/policy/known-packs";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";

const pack = packById("xinzhou-2022");
if (!pack) throw new Error("the pack is shipped");
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const app = testApp(database);
  await addRegions(app);
  const quarry = { capacityUnit: "wm3", method: "open_pit", orebodyId: "O1" } as const;
  for (const [at, name] of ["甲矿", "乙矿", "丙矿"].entries()) {
    const { id } = await addMineTo(app, name, { ...quarry, capacity: "3", boundary: aBoundary(400 * at, 0) });
    const reserve = { verifiedOn: "2025-06-30", remaining: "20", unit: "wt", source: "储量核实报告" };
    await app.put(`/api/mines/${id}/reserves/2025-06-30`).set("If-None-Match", "*").send(reserve);
  }
  await addMineTo(app, "丁矿", { ...quarry, capacity: "12", orebodyId: "O2", boundary: aBoundary(0, 900) });
});
afterAll(() => database.close());

const run = async (change: Record<string, unknown> = {}) => {
  const lines: string[] = [];
  const order = orderOf({ size: "6", seconds: "30", schemes: "0", unverified: false, ...change }, pack);
  if (typeof order === "string") return { exitCode: 2, text: order };
  const json = change.json === true;
  const exitCode = await optimumOfRegister(database.context, { ...order, pack, json }, (line) =>
    lines.push(line),
  );
  return { exitCode, text: lines.join("\n") };
};

describe("kuangjie optimise", () => {
  it("merges what leaves the fewest mines, proves it, and says what it comes to", async () => {
    const { exitCode, text } = await run();
    expect(text).toContain("已证明：没有更好的方案");
    expect(text).toContain("矿山 4 → 2 座，合并成 1 座");
    expect(text).toContain("大中型比例 25.00% → 100.00%");
    expect(text).toContain("第1组：甲矿、乙矿、丙矿；中型");
    expect(exitCode).toBe(0);
  });

  it("keeps two mines apart when asked to, and tells what that costs", async () => {
    const { text } = await run({ apart: ["甲矿,丙矿"], reduction: "25", waive: ["safety-distance"] });
    expect(text).toContain("矿山 4 → 3 座");
    expect(text).toMatch(/指定的要求的代价：多留 1 座矿山，大中型比例低 33\.33 个百分点/);
  });

  it("does not leave two of an orebody nearer to each other than is safe, unless that is waived", async () => {
    const { text } = await run({ apart: ["甲矿,丙矿"], reduction: "25" });
    expect(text).toContain("    甲矿、乙矿相距不满足安全距离，须合为一座");
    expect(text).toContain("    乙矿、丙矿相距不满足安全距离，须合为一座");
  });

  it("names what cannot be kept together, and exits 1", async () => {
    const { exitCode, text } = await run({ together: ["甲矿，丁矿"] });
    expect(text).toContain("没有方案能同时满足全部要求");
    expect(text).toContain("    甲矿、丁矿在同一组");
    expect(exitCode).toBe(1);
  });

  it("tells programs the same: rules, proof, groups, records, and near schemes", async () => {
    const { text } = await run({
      json: true,
      schemes: "1",
      reduction: "none",
      waive: ["merged-class", "safety-distance"],
    });
    const told = JSON.parse(text);
    expect(told).toMatchObject({
      state: "proved",
      conflicts: [],
      measures: { minesAfter: 2 },
      inputs: { region: "1409" },
    });
    expect(told.bound).toBe(told.cost);
    expect(told.inputs.records.length).toBeGreaterThan(4);
    expect(told.alternatives).toHaveLength(1);
    expect(told.alternatives[0].measures.minesAfter).toBe(3);
  });

  it("refuses in words what it cannot read", async () => {
    expect((await run({ size: "0" })).text).toContain("--size 须为 1 至 10 的整数");
    expect((await run({ apart: ["甲矿"] })).text).toContain("--apart 须为两座矿山");
    expect((await run({ share: "一半" })).text).toContain("--share 须为 0 至 100 的百分数");
    expect((await run({ waive: ["all"] })).text).toContain(
      "--waive 须为 merged-class、must-merge、safety-distance",
    );
    expect(await run({ apart: ["甲矿,没有的矿"] })).toMatchObject({ exitCode: 2, text: "" });
    expect(await run({ region: "9999" })).toMatchObject({ exitCode: 2 });
    expect(await runOptimise(["--pack", "none"], () => {})).toBe(2);
  });
});
