import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runOverlap } from "#api/cli/overlap";
import { rectangle } from "#test/support/mine-facts";
import { mineFile } from "#test/support/staged-file";

const folder = mkdtempSync(join(tmpdir(), "overlap-"));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = async (...args: string[]) => {
  const lines: string[] = [];
  const exitCode = await runOverlap(args, (line) => lines.push(line));
  return { exitCode, text: lines.join("\n") };
};
const mines = file(
  "mines.geojson",
  mineFile(
    [rectangle(0, 0, 300, 300), { name: "压占矿" }],
    [rectangle(600, 100, 100, 100), { name: "区内矿" }],
    [rectangle(-900, 0, 100, 100), { name: "远处矿" }],
  ),
);
const zones = file("zones.geojson", mineFile([rectangle(200, 0, 800, 300), { name: "青龙山红线" }]));
const apart = file("apart.geojson", mineFile([rectangle(5000, 0, 800, 300), { name: "远处红线" }]));

describe("kuangjie overlap", () => {
  it("prints for every mine on a zone the area, the share and how they lie, and exits 1", async () => {
    const { exitCode, text } = await run(mines, zones);
    expect(exitCode).toBe(1);
    expect(text).toMatch(/^引擎 \d+ · 文件 mines\.geojson（SHA-256 .{17}） · 文件 zones\.geojson/);
    expect(text).toContain("矿山 3 座，管控区 1 个：压占 2 处");
    expect(text).toMatch(
      /压占矿　经套合，该矿区范围与青龙山红线重叠面积 3\.00\d\d 公顷.*占矿区面积 33\.3\d%，部分重叠/,
    );
    expect(text).toMatch(/区内矿　.*占矿区面积 100\.00%，完全包含/);
    expect(text).not.toContain("远处矿");
  });

  it("exits 0 where no mine lies on a zone", async () => {
    expect(await run(mines, apart)).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining("压占 0 处"),
    });
  });

  it("shows a sliver and does not count it", async () => {
    const hair = file("hair.geojson", mineFile([rectangle(299.992, 0, 80, 300), { name: "误差红线" }]));
    const { exitCode, text } = await run(mines, hair);
    expect(exitCode).toBe(0);
    expect(text).toContain("疑似套合误差");
  });

  it("prints JSON with both files' fingerprints", async () => {
    const { overlaps, inputs, methods } = JSON.parse((await run(mines, zones, "--json")).text);
    expect(methods).toEqual({ overlapM2: "ellipsoid", perPartM2: "ellipsoid" });
    expect(overlaps.map(({ relation }: { relation: string }) => relation)).toEqual(["partial", "contained"]);
    expect(inputs.zones).toMatchObject({
      name: "zones.geojson",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("answers wrong usage or an unreadable file with exit code 2", async () => {
    expect((await run(mines)).exitCode).toBe(2);
    expect((await run(mines, zones, zones)).exitCode).toBe(2);
    expect((await run(mines, join(folder, "absent.geojson"))).exitCode).toBe(2);
    expect((await run("--help")).exitCode).toBe(0);
  });
});
