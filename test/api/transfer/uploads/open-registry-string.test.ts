import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { expectSameWhenSpoilt, readWhole, streamed } from "#test/support/streamed";

const mine = (n: number, name = `示例矿${n}`) => {
  const [x, y] = [4_507_000 + 400 * Math.floor(n / 50), 41_473_000 + 400 * (n % 50)];
  const corners = [`1,${x},${y}`, `2,${x + 300},${y}`, `3,${x + 300},${y + 300}`, `4,${x},${y + 300}`];
  return `${name}=1,4,${corners.join(",")},363,-10,东采区,1\n`;
};
const mines = (to: number) => Array.from({ length: to }, (_, n) => mine(n)).join("");

describe("区域坐标 strings that are read line by line", () => {
  test.each<[string, string, ReadOptions?]>([
    ["hundreds of mines", mines(450)],
    [
      "headings, blank lines and lines of numbers that are no mine",
      `区域坐标\n\n${mines(2)}2026年导出\n${mine(2)}`,
    ],
    ["a string that breaks off", `${mine(0)}乙=2,4,1,4507000,41473000\n${mine(1)}`],
    ["faults on every line", `${mine(0)}${"第12行 坏的 34\n".repeat(80)}`],
    ["carriage returns alone between lines", mines(3).replaceAll("\n", "\r")],
    ["a datum that a person said", mines(3), { datum: "CGCS2000" }],
  ])("with %s give what they give in memory", async (_, text, options = {}) => {
    const bytes = Buffer.from(text);
    const whole = await readWhole(bytes, options);
    expect(whole.format).toBe("registry-string");
    expect(await streamed(bytes, { options })).toEqual(whole);
  });

  test("of more than one piece are cut as a whole, and read on from any mine", async () => {
    const bytes = Buffer.from(
      Array.from({ length: 700 }, (_, n) => `${mine(n).trim()}${" ".repeat(2_000)}\n`).join(""),
    );
    expect(bytes.length).toBeGreaterThan(1024 ** 2);
    const { rows } = await readWhole(bytes);
    expect(rows).toHaveLength(700);
    for (const from of [0, 201, 699])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("beside lines of a 国土TXT or of XY001= are another layout", async () => {
    const xy = "XY001=4507000,41473000\nXY002=4507300,41473000\nXY003=4507300,41473300\n";
    const mixed = Buffer.from(mines(3) + xy);
    const read = await streamed(mixed);
    expect(read.format).toBe("xy-list");
    expect(read).toEqual(await readWhole(mixed));
    const txt = Buffer.from(`${mines(3)}[地块坐标]\n4,0.09,1,甲,面,,,,@\nJ1,1,4507000,41473000\n`);
    expect(await streamed(txt)).toEqual(await readWhole(txt));
  });

  test("with a line longer than any string are refused as in memory", async () => {
    const bytes = Buffer.from(`${mine(0)}乙=1,4,${"1,".repeat(300_000)}\n`);
    expect(await streamed(bytes)).toEqual(await readWhole(bytes));
  });

  test("that were spoilt give what they give in memory", async () => {
    await expectSameWhenSpoilt(Buffer.from(mines(12)), 41);
  });
});
