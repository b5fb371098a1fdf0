import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runInspect } from "#api/cli/inspect-command";
import { unzipText } from "#test/support/unzip";

const folder = mkdtempSync(join(tmpdir(), "kuangjie-inspect-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what one workbook of errors does not hold is written into others, numbered behind the name that was asked for", async () => {
  const broken = "西矿=2,3,1,4507000,41473000,2,4507300,41473000,3,4507300,41473300,,,,1,4,1,1";
  writeFileSync(join(folder, "矿.txt"), Array.from({ length: 5_001 }, () => broken).join("\n"));
  const out = join(folder, "改错.xlsx");
  const exitCode = await runInspect([join(folder, "矿.txt"), "--errors-to", out], () => undefined);
  expect(exitCode).toBe(1);
  expect(readdirSync(folder).toSorted()).toEqual(["改错.xlsx", "改错_2.xlsx", "矿.txt"]);
  const guide = Object.values(unzipText(readFileSync(join(folder, "改错_2.xlsx")))).join("");
  expect(guide).toContain("没有列入：第 5001 个图形 西矿");
});
