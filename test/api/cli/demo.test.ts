import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putDemoCity } from "#api/cli/demo";
import { isEmpty } from "#api/demo/database-is-empty";
import { loadDemoCity } from "#api/demo/load-demo-city";
import { type TestDatabase, testDatabase } from "#test/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function put({ reset = false, yes = false } = {}) {
  const lines: string[] = [];
  const exitCode = await putDemoCity(database.context, { reset, yes }, (line) => lines.push(line));
  return { exitCode, text: lines.join("\n") };
}
const mineCount = async () => Number((await database.db("mine").count("* as n").first())?.n);

describe("kuangjie demo", () => {
  it("leaves no half city behind when loading stops half-way", async () => {
    const stopHalfWay = (share: number) => {
      if (share > 0.6) throw new Error("stopped");
    };
    await expect(loadDemoCity(database.context, stopHalfWay)).rejects.toThrow("stopped");
    expect(await isEmpty(database.db)).toBe(true);
  });

  it("loads into an empty database, leaves a loaded one alone, and wipes it only when told twice", async () => {
    expect((await put()).exitCode).toBe(0);
    const loaded = await mineCount();
    expect((await put()).exitCode).toBe(0);
    await database.db("mine").insert({
      id: "019b76da-0000-7000-8000-0000000000aa",
      name: "试用时录入的矿",
      holder: "试用公司",
      licence_level: "county",
      region_code: "990121",
      mineral: "白云岩",
      status: "producing",
    });
    const refused = await put({ reset: true });
    expect(refused.exitCode).toBe(1);
    expect(refused.text).toContain("--yes");
    expect(await mineCount()).toBe(loaded + 1);
    expect((await put({ reset: true, yes: true })).exitCode).toBe(0);
    expect(await mineCount()).toBe(loaded);
  }, 120_000);

  it("never touches a database that holds other than demo data", async () => {
    await database.db("installation").where({ key: "demo" }).delete();
    const before = await mineCount();
    const refused = await put({ reset: true, yes: true });
    expect(refused.exitCode).toBe(1);
    expect(refused.text).toContain("不是演示数据库");
    expect(await mineCount()).toBe(before);
  });
});
