import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { txtSample } from "#test/support/boundary-samples";
import { expectSameWhenSpoilt, readWhole, streamed } from "#test/support/streamed";

const head = (zone: number) =>
  `[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n带号=${zone}\r\n[地块坐标]\r\n`;
const parcel = (n: number, points = 4) => {
  const [x, y] = [4_507_000 + 400 * (n % 50), 41_473_000 + 400 * Math.floor(n / 50)];
  const corners = [
    [0, 0],
    [300, 0],
    [300, 300],
    [0, 300],
  ].slice(0, points);
  const lines = corners.map(([dx = 0, dy = 0], i) => `J${i + 1},1,${x + dx}.000,${y + dy}.000`);
  return [`${points},9.0000,DK${n},示例矿区${n},面,,采矿用地,@`, ...lines, ""].join("\r\n");
};
const parcels = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => parcel(from + i)).join("");
const extension = "[扩展信息]\r\n开采深度=由229.5米至70米\r\n";

describe("a 国土TXT that is read line by line", () => {
  test.each<[string, string | Buffer, ReadOptions?]>([
    ["a sample of the ministry", txtSample],
    ["hundreds of parcels", head(41) + parcels(0, 450)],
    ["two files in one, each with its zone", head(41) + parcels(0, 210) + head(40) + parcels(210, 230)],
    ["an extension behind the parcels it speaks of", head(41) + parcels(0, 3) + extension],
    ["an extension between parcels", head(41) + parcels(0, 3) + extension + parcels(3, 5)],
    [
      "lines before the first parcel",
      `[地块坐标]\r\nJ1,1,2\r\n\r\n${Array.from({ length: 70 }, (_, n) => `行${n}`).join("\n")}\n${parcels(0, 2)}`,
    ],
    ["lines that end in a bare CR", (head(41) + parcels(0, 5)).replaceAll("\r\n", "\r")],
    [
      "no zone, which a person named",
      head(41).replace("带号=41\r\n", "") + parcels(0, 2),
      { zone: 41, zoneWidth: 3, overrideZone: true },
    ],
    ["a head and nothing else", head(41)],
    ["a parcel of two corners", head(41) + parcel(0, 2) + parcels(1, 3)],
    [
      "text in GBK",
      Buffer.from(
        "5bb5d8bfe9d7f8b1ea5d0a342c392c312cbff3c7f82cc3e62c2c2c400a4a312c312c343530373030302c34313437333030300a",
        "hex",
      ),
    ],
    [
      "an encoding that is not the one a person chose",
      Buffer.from(`${head(41)}${parcels(0, 2)}`),
      { encoding: "gb18030" },
    ],
    [
      "bytes that are no UTF-8, which a person chose",
      Buffer.concat([Buffer.from(head(41) + parcels(0, 2)), Buffer.from([0xff])]),
      { encoding: "utf-8" },
    ],
    ["a line longer than any", `${head(41)}${parcels(0, 2)}${"1".repeat(600_000)}`],
  ])("with %s gives what it gives in memory", async (_, text, options = {}) => {
    const bytes = Buffer.from(text as string);
    expect(await streamed(bytes, { options })).toEqual(await readWhole(bytes, options));
  });

  test("is read on from any of its parcels, with the attributes that hold there", async () => {
    const bytes = Buffer.from(head(41) + parcels(0, 210) + head(40) + parcels(210, 230));
    const { rows } = await readWhole(bytes);
    expect(rows).toHaveLength(230);
    for (const from of [0, 1, 200, 209, 210, 215, 230])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("that was spoilt gives what it gives in memory", async () => {
    const bytes = Buffer.from(head(41) + parcels(0, 4) + extension + head(40) + parcels(4, 6));
    await expectSameWhenSpoilt(bytes, 29);
  });

  test("whose parcel or extension would fill the memory is left to be read whole, or refused", async () => {
    const points = "J1,1,4507000.000,41473000.000\r\n".repeat(200_001);
    const long = `[扩展信息]\r\n${"一行说明\r\n".repeat(25_001)}`;
    for (const text of [head(41) + parcel(0) + points, head(41) + parcel(0) + long])
      await expect(streamed(Buffer.from(text))).rejects.toThrow("超过 64 MB 的只能是");
  });
});
