import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { expectSameWhenSpoilt, readWhole, streamed } from "#test/support/streamed";

const heading = "矿山名称,采矿许可证号,WKT,备注\n";
const mine = (n: number, remark = "") => {
  const [x, y] = [38_500_000 + 400 * (n % 50), 3_900_000 + 400 * Math.floor(n / 50)];
  const ring = [x, x + 300]
    .flatMap((east) => [y, y + 300].map((north) => `${east} ${north}`))
    .map((_, i, all) => all[[0, 2, 3, 1][i] ?? 0]);
  return `示例矿${n},C14090120260171${String(n).padStart(8, "0")},"POLYGON ((${[...ring, ring[0]].join(", ")}))",${remark}\n`;
};
const mines = (to: number, remark = "") => Array.from({ length: to }, (_, n) => mine(n, remark)).join("");

describe("a table of shapes that is read row by row", () => {
  test.each<[string, string, ReadOptions?]>([
    ["hundreds of mines", heading + mines(450)],
    ["a title and empty rows", `全市矿山\n\n${heading}\n${mines(3)}\n,,,\n${mine(3)}`],
    ["a broken shape and none", `${heading + mine(0)}乙,,"POLYGON ((1 2",\n丙,,,\n`],
    [
      "no zone, which a person named",
      heading + mines(3).replaceAll("38500", "500"),
      { zone: 38, zoneWidth: 3 },
    ],
    ["a heading and one mine", heading + mine(0)],
  ])("with %s gives what it gives in memory", async (_, text, options = {}) => {
    const bytes = Buffer.from(text);
    const whole = await readWhole(bytes, options);
    expect(whole.format).toBe("wkt-table");
    expect(await streamed(bytes, { options })).toEqual(whole);
  });

  test("of more than one piece is cut as a whole, and read on from any of its mines", async () => {
    const bytes = Buffer.from(heading + mines(600, `"${"东风\n".repeat(600)}"`));
    expect(bytes.length).toBeGreaterThan(2 * 1024 ** 2);
    const { rows } = await readWhole(bytes);
    expect(rows).toHaveLength(600);
    for (const from of [0, 201, 599])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("with a mine whose shape fills more than a piece is read like the others", async () => {
    const corners = Array.from({ length: 19_000 }, (_, i) => {
      const turn = (2 * Math.PI * i) / 19_000;
      return `${(112 + 0.01 * Math.cos(turn)).toFixed(17)} ${(35 + 0.01 * Math.sin(turn)).toFixed(17)} 0.0000000000000000`;
    });
    const large = `大矿,,"POLYGON Z ((${[...corners, corners[0]].join(",")}))",\n`;
    expect(large.length).toBeGreaterThan(1024 ** 2);
    const bytes = Buffer.from(heading + large + large.replace("大矿", "又一矿"));
    expect(await streamed(bytes)).toEqual(await readWhole(bytes));
    expect((await streamed(bytes)).rows).toMatchObject([{ usable: true }, { usable: true }]);
  });

  test("that was spoilt gives what it gives in memory", async () => {
    await expectSameWhenSpoilt(Buffer.from(heading + mines(12)), 37);
  });
});
