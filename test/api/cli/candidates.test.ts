import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCandidates } from "#api/cli/candidates";
import { engineVersion } from "#gis/engine-version";
import { rectangle } from "#test/support/mine-facts";
import { mineFile } from "#test/support/staged-file";

const folder = mkdtempSync(join(tmpdir(), "candidates-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = async (...args: string[]) => {
  const lines: string[] = [];
  const exitCode = await runCandidates(args, (line) => lines.push(line));
  return { exitCode, text: lines.join("\n") };
};

const small = { 面积_公顷: 9, 矿体编号: "O1", "保有资源储量（万吨）": 20 };
const pair = file(
  "pair.geojson",
  mineFile(
    [rectangle(0, 0, 300, 300), { name: "小矿", ...small }],
    [rectangle(700, 0, 500, 500), { name: "大矿", 面积_公顷: 25, 矿体编号: "O1", reserveWt: 90 }],
  ),
);

describe("kuangjie candidates", () => {
  it("prints the verdict of a file with its conditions and clause document", async () => {
    const { exitCode, text } = await run(pair);
    expect(exitCode).toBe(0);
    expect(text).toContain("忻政办发〔2022〕58号");
    expect(text).toContain("【必须整合】小矿");
    expect(text).toContain("【建议主体】大矿");
    expect(text).toMatch(/相邻矿区边界距离：(399|400)\.\d+ 米，要求 ≤ 500 米，符合/);
    expect(text).toContain("第1组：小矿、大矿");
  });

  it("leaves to verify what the file does not say", async () => {
    const silent = file(
      "silent.geojson",
      mineFile([rectangle(0, 0, 300, 300), { name: "甲" }], [rectangle(700, 0, 300, 300), { name: "乙" }]),
    );
    const { text } = await run(silent, "--json");
    const { verdicts } = JSON.parse(text);
    expect(verdicts.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["to_verify", "to_verify"]);
  });

  it("tells the engine, the method of each number and the very file it judged", async () => {
    const { engine, inputs } = JSON.parse((await run(pair, "--json")).text);
    expect(engine).toEqual({
      version: engineVersion,
      methods: { distanceM: "geodesic", officialAreaM2: "ellipsoid", totalAreaM2: "ellipsoid" },
    });
    const sha256 = createHash("sha256").update(readFileSync(pair)).digest("hex");
    expect(inputs).toMatchObject({ source: "file", name: "pair.geojson", sha256 });
    expect((await run(pair)).text).toContain(`引擎 ${engineVersion} · 文件 pair.geojson`);
  });

  it("takes another distance as a what-if", async () => {
    expect((await run(pair, "--distance", "300")).text).toContain("不强制整合 2");
  });

  it("exits 1 and says which mine was left out for its errors or its datum", async () => {
    const old = mineFile([rectangle(0, 0, 300, 300), { name: "老矿" }]).replace("EPSG:4490", "EPSG:4610");
    expect(await run(file("old.geojson", old))).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining("老矿：坐标系不是2000国家大地坐标系"),
    });
    const point = { type: "Point", coordinates: [112, 38] };
    const mixed = mineFile(
      [rectangle(0, 0, 300, 300), { name: "好矿" }],
      [point as never, { name: "一个点" }],
    );
    const { exitCode, text } = await run(file("mixed.geojson", mixed));
    expect(exitCode).toBe(1);
    expect(text).toContain("未参加判定　一个点");
  });

  it("answers wrong usage with exit code 2", async () => {
    expect((await run()).exitCode).toBe(2);
    expect((await run(pair, "--pack", "none")).exitCode).toBe(2);
    expect((await run(pair, "--distance", "远")).exitCode).toBe(2);
    expect((await run(pair, "--database")).exitCode).toBe(2);
    expect((await run(join(folder, "absent.geojson"))).exitCode).toBe(2);
    expect((await run("--help")).exitCode).toBe(0);
  });
});

const mendoza = "../shared/data/cadastre/mendoza-mining-rights.geojson";
it.skipIf(!existsSync(mendoza))("runs on 1,715 real mining rights", async () => {
  const { text } = await run(mendoza);
  expect(text).toMatch(/共 1[67]\d\d 座矿山/);
});
