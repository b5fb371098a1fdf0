import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { expectSameWhenSpoilt, readWhole, streamed } from "#test/support/streamed";

const heading = "矿山名称,采矿许可证号,采区,点号,X,Y,起标高,止标高\n";
const mine = (n: number, { name = `示例矿${n}`, merged = false } = {}) => {
  const [x, y] = [4_507_000 + 400 * (n % 50), 41_473_000 + 400 * Math.floor(n / 50)];
  const corners = [
    [0, 0],
    [300, 0],
    [300, 300],
    [0, 300],
  ];
  return corners
    .map(([dx = 0, dy = 0], i) => {
      const said =
        merged && i > 0 ? ["", "", ""] : [name, `C14090120260171${String(n).padStart(8, "0")}`, "东采区"];
      return [...said, i + 1, x + dx, y + dy, 363, 200].join(",");
    })
    .join("\n");
};
const mines = (from: number, to: number, options = {}) =>
  Array.from({ length: to - from }, (_, i) => `${mine(from + i, options)}\n`).join("");

describe("a table of corners that is read row by row", () => {
  test.each<[string, string, ReadOptions?]>([
    [
      "one mine, of which the words around it speak",
      `矿山名称：云岭一矿\n面积 0.09 平方千米\n点号,X,Y,备注\n${mine(0).replaceAll(/^.*采区,/gm, "")}\n2000国家大地坐标系\n`,
    ],
    ["hundreds of mines", `2000国家大地坐标系\n${heading}${mines(0, 450)}`],
    ["merged cells", heading + mines(0, 250, { merged: true })],
    ["its heading on every page", heading + mines(0, 3) + heading + mines(3, 5)],
    [
      "line ends in quoted cells",
      heading + mines(0, 30).replaceAll("示例矿1", '"示例\r\n矿""1"').replaceAll("\n", "\r\n"),
    ],
    ["tabs", (heading + mines(0, 3)).replaceAll(",", "\t")],
    ["remarks behind the mines", `${heading}${mines(0, 3)}坐标系：1980西安坐标系\n`],
    [
      "no zone, which a person named",
      (heading + mines(0, 3)).replaceAll(",41", ","),
      { zone: 41, zoneWidth: 3 },
    ],
    ["a heading and nothing else", heading],
    ["fewer rows than a heading is looked for in", heading + mine(0)],
  ])("with %s gives what it gives in memory", async (_, text, options = {}) => {
    const bytes = Buffer.from(text);
    const whole = await readWhole(bytes, options);
    expect(whole.format).toBe("corner-table");
    expect(await streamed(bytes, { options })).toEqual(whole);
  });

  test("in Big5, with the heads of traditional Chinese, is found to be, and a person is told to look", async () => {
    const heads = "礦山名稱,點號,縱座標,橫座標\n";
    const text =
      heads +
      ["1,4507000,41473000", "2,4507300,41473000", "3,4507300,41473300"]
        .map((row) => `雲嶺鐵礦,${row}\n`)
        .join("");
    const read = await streamed(encode(text, "big5"));
    expect(read).toEqual(await readWhole(encode(text, "big5")));
    expect(read).toMatchObject({ format: "corner-table", encoding: "big5", issues: [{ code: "C07" }] });
    expect(read.rows).toMatchObject([{ body: { name: "雲嶺鐵礦" } }]);
    const asGbk = await readWhole(encode(text, "big5"), { encoding: "gb18030" });
    expect([asGbk.format, asGbk.issues]).toMatchObject([null, [{ code: "F01" }]]);
  });

  test("of more than one piece is cut as a whole, and read on from any of its mines", async () => {
    const remark = "东风".repeat(180);
    const long = mines(0, 600).replaceAll("东采区", `"东采区${remark}"`);
    const bytes = Buffer.from(heading + long);
    expect(bytes.length).toBeGreaterThan(2 * 1024 ** 2);
    const { rows } = await readWhole(bytes);
    for (const from of [0, 201, 599])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("that was spoilt gives what it gives in memory", async () => {
    const bytes = Buffer.from(heading + mines(0, 12));
    await expectSameWhenSpoilt(bytes, 31);
  });

  test("whose mines have their rows in several places is sorted on the disk, from any of its mines", async () => {
    const lines = mines(0, 400).trimEnd().split("\n");
    const apart = [0, 1, 2, 3].flatMap((corner) => lines.filter((_, i) => i % 4 === corner));
    const bytes = Buffer.from(
      `2000国家大地坐标系\n${heading}${apart.join("\n")}\n${mine(7, { merged: true })}\n`,
    );
    const whole = await readWhole(bytes);
    expect(whole.count).toBe(400);
    expect(await streamed(bytes)).toEqual(whole);
    for (const from of [0, 1, 199, 200, 399, 400])
      expect((await streamed(bytes, { from })).rows).toEqual(whole.rows.slice(from));
  });
});
