import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditRegister, runAudit } from "#api/cli/audit";
import { loadDemoCity } from "#api/demo/load-demo-city";
import { engineVersion } from "#gis/engine-version";
import { defaultTopologyOptions } from "#gis/topology/finding";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { mineFile } from "#test/support/staged-file";

const folder = mkdtempSync(join(tmpdir(), "audit-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = async (...args: string[]) => {
  const lines: string[] = [];
  const exitCode = await runAudit(args, (line) => lines.push(line));
  return { exitCode, text: lines.join("\n") };
};
const three = file(
  "three.geojson",
  mineFile(
    [rectangle(0, 0, 300, 300), { name: "东沟矿", 采矿权人: "甲公司" }],
    [rectangle(250, 100, 300, 300), { name: "西沟矿", 采矿权人: "乙公司" }],
    [rectangle(0, 303, 240, 200), { name: "北沟矿", 采矿权人: "丙公司" }],
  ),
);

describe("kuangjie audit", () => {
  it("prints each finding of a file with its measures and place, and exits 1", async () => {
    const { exitCode, text } = await run(three);
    expect(exitCode).toBe(1);
    expect(text).toMatch(/^引擎 \d+ · 文件 three\.geojson（SHA-256 [0-9a-f]{16}…）\n/);
    expect(text).toContain("共检查 3 座矿山，矿区重叠 1，缝隙 1。");
    expect(text).toMatch(
      /【矿区重叠】东沟矿与西沟矿垂直投影重叠，面积 1\d{4}\.\d\d 平方米，最宽 50\.\d\d 米/,
    );
    expect(text).toMatch(/【缝隙】东沟矿与北沟矿之间有缝隙.*位置 112\.\d{7}, 38\.\d{7}/);
  });

  it("exits 0 where nothing is wrong within the limits", async () => {
    const { exitCode, text } = await run(three, "--gap-m", "2", "--max-width", "10");
    expect(exitCode).toBe(0);
    expect(text).toContain("没有发现问题");
  });

  it("prints JSON with the shapes, the limits and the file's fingerprint", async () => {
    const { text } = await run(three, "--json", "--min-area", "1000");
    const { engineVersion: engine, methods, options, inputs, findings, mines } = JSON.parse(text);
    expect([engine, methods]).toEqual([engineVersion, { groundM2: "ellipsoid", gapWidthM: "geodesic" }]);
    expect(options).toMatchObject({ gapM: 5, minAreaM2: 1000 });
    expect(inputs).toMatchObject({
      source: "file",
      name: "three.geojson",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ kind: "overlap", shape: { type: "MultiPolygon" } });
    expect(mines).toHaveLength(3);
  });

  it("says which mine was left out for its datum", async () => {
    const old = mineFile([rectangle(0, 0, 300, 300), { name: "老矿" }]).replace("EPSG:4490", "EPSG:4610");
    expect(await run(file("old.geojson", old))).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining("未参加检查　老矿：坐标系不是2000国家大地坐标系"),
    });
  });

  it.each([
    ["--min-area", "--max-area"],
    ["--min-width", "--max-width"],
  ])("does not say that nothing is wrong where %s lies above %s", async (least, most) => {
    expect(await run(three, least, "5", most, "1")).toEqual({ exitCode: 2, text: "" });
    expect((await run(three, least, "5", most, "5")).exitCode).toBe(0);
  });

  it("answers wrong usage with exit code 2", async () => {
    expect((await run()).exitCode).toBe(2);
    expect((await run(three, "--gap-m", "宽")).exitCode).toBe(2);
    expect((await run(three, "--gap-m", "")).exitCode).toBe(2);
    expect((await run(three, "--gap-m=-1")).exitCode).toBe(2);
    expect((await run(three, "--database")).exitCode).toBe(2);
    expect((await run(join(folder, "absent.geojson"))).exitCode).toBe(2);
    expect((await run("--help")).exitCode).toBe(0);
  });
});

describe("kuangjie audit --database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await loadDemoCity(database.context);
  });
  afterAll(() => database.close());
  const audit = async (region?: string) => {
    const lines: string[] = [];
    const order = { limits: defaultTopologyOptions, json: false, region };
    const exitCode = await auditRegister(database.context, order, (line) => lines.push(line));
    return { exitCode, text: lines.join("\n") };
  };

  it("audits the register of the city, or a county of it", async () => {
    const city = await audit();
    expect(city.exitCode).toBe(1);
    expect(city.text).toContain(
      "矿区重叠 1，完全包含 1，重复登记 1，同证同权属重叠 1，缝隙 1，碎屑（疑似套合误差） 1。",
    );
    expect((await audit("990121")).text).toContain("没有发现问题");
    expect((await audit("77")).exitCode).toBe(2);
  });
});
