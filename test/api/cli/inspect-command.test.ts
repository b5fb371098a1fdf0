import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
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

const square = "[[[112.1,38.1],[112.11,38.1],[112.11,38.11],[112.1,38.11],[112.1,38.1]]]";
const strange = `{"type":"FeatureCollection","features":[{"type":"Feature",
  "properties":{"F1":"东沟矿","F2":"东沟石料有限公司","F3":"120000","F4":"铁矿"},
  "geometry":{"type":"Polygon","coordinates":${square}}}]}`;

async function inspected(...words: string[]): Promise<{ exitCode: number; text: string; said: string }> {
  const path = join(folder, "列.geojson");
  writeFileSync(path, strange);
  const [printed, said]: [string[], string[]] = [[], []];
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const columns = words.flatMap((word) => ["--column", word]);
  const exitCode = await runInspect([path, ...columns], (line) => printed.push(line));
  stderr.mockRestore();
  return { exitCode, text: printed.join("\n"), said: said.join("") };
}

test("columns whose names say nothing are read as the person says", async () => {
  expect((await inspected()).text).toContain("1. （未命名）");
  const { exitCode, text } = await inspected("F1=矿山名称", "F2=holder", "F3=保有资源储量:吨", "F4=开采矿种");
  expect(exitCode).toBe(0);
  expect(text).toContain("1. 东沟矿");
  expect(text).toContain("「F2」作采矿权人");
  expect(text).toContain("登记信息：采矿权人 东沟石料有限公司；开采矿种 铁矿；保有资源储量 12 万吨");
});

test("for scripts the columns and what they were read as are in the JSON", async () => {
  const words = ["--json", "--column", "F1=name", "--column", "F4=mineral"];
  const printed: string[] = [];
  writeFileSync(join(folder, "列.geojson"), strange);
  await runInspect([join(folder, "列.geojson"), ...words], (line) => printed.push(line));
  const { columns, items } = JSON.parse(printed.join(""));
  expect(columns).toContainEqual({ name: "F4", field: "mineral", unit: null });
  expect(items[0]).toMatchObject({ name: "东沟矿", fields: { mineral: "铁矿", holder: null } });
});

test.each([
  ["F9=name", "文件里没有「F9」这一列，请核对列名。文件的列有：F1、F2、F3、F4。"],
  ["F2=holder:吨", "采矿权人不能以吨为单位。"],
  ["F2", "--column 须写成“列名=项目”"],
  ["F2=老板", "--column 没有项目 老板"],
])("%s is a wrong call that says why, and nothing is printed", async (word, message) => {
  const { exitCode, text, said } = await inspected(word);
  expect([exitCode, text]).toEqual([2, ""]);
  expect(said).toContain(message);
});
