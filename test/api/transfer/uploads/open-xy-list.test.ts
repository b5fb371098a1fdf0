import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { expectSameWhenSpoilt, readWhole, streamed } from "#test/support/streamed";

const parcel = (n: number) => {
  const [x, y] = [4_507_000 + 400 * Math.floor(n / 50), 41_473_000 + 400 * (n % 50)];
  const corners = [
    [x, y],
    [x + 300, y],
    [x + 300, y + 300],
    [x, y + 300],
  ];
  const points = corners.map((corner, at) => `XY${String(at + 1).padStart(3, "0")}=${corner.join(",")}`);
  return [`[地块${n}]`, `地块名称=示例矿${n}`, ...points, ""].join("\n");
};
const parcels = (to: number) =>
  `坐标系=2000国家大地坐标系\n${Array.from({ length: to }, (_, n) => parcel(n)).join("")}`;

describe("a list of XY001= that is read parcel by parcel", () => {
  test.each<[string, string, ReadOptions?]>([
    ["hundreds of parcels", parcels(450)],
    ["attributes behind the last point", `${parcels(2)}面积_公顷=9\n备注=看`],
    ["numbering that starts again", parcels(2).replace("[地块1]\n地块名称=示例矿1\n", "")],
    ["lines that belong to nothing", `${parcels(1)}这一行什么也不是\n${parcel(2)}`],
    ["carriage returns alone between lines", parcels(3).replaceAll("\n", "\r")],
    ["a zone that a person said", parcels(3).replaceAll(",41", ","), { zone: 41, zoneWidth: 3 }],
  ])("with %s gives what it gives in memory", async (_, text, options = {}) => {
    const bytes = Buffer.from(text);
    const whole = await readWhole(bytes, options);
    expect(whole.format).toBe("xy-list");
    expect(await streamed(bytes, { options })).toEqual(whole);
  });

  test("of more than one piece is cut as a whole, and read on from any parcel", async () => {
    const bytes = Buffer.from(
      Array.from({ length: 700 }, (_, n) => `${parcel(n)}备注${n}=${"字".repeat(600)}\n`).join(""),
    );
    expect(bytes.length).toBeGreaterThan(1024 ** 2);
    const { rows } = await readWhole(bytes);
    expect(rows.length).toBeGreaterThan(600);
    for (const from of [0, 201, rows.length - 1])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("that was spoilt gives what it gives in memory", async () => {
    await expectSameWhenSpoilt(Buffer.from(parcels(12)), 44);
  });
});
