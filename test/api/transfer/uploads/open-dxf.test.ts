import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import {
  arcEdge,
  dxfLabel,
  dxfOf,
  dxfSquare,
  edgePath,
  hatch,
  lwPolyline,
  polyline,
  polylinePath,
} from "#test/support/dxf-of";
import { expectSameWhenSpoilt, readWhole, streamed } from "#test/support/streamed";

const area = (n: number) =>
  lwPolyline(dxfSquare(500_000 + 2_000 * (n % 30), 4_200_000 + 2_000 * Math.floor(n / 30), 1000));
const label = (n: number) =>
  dxfLabel(500_500 + 2_000 * (n % 30), 4_200_500 + 2_000 * Math.floor(n / 30), `示例矿${n}`);
const contour = lwPolyline(dxfSquare(500_000, 4_200_000, 900), { closed: false });
const areas = (to: number) => Array.from({ length: to }, (_, n) => [area(n), label(n)]).flat();

describe("a drawing that is read piece by piece", () => {
  test.each<[string, Buffer, ReadOptions?]>([
    ["hundreds of areas with their names", Buffer.from(dxfOf(areas(450)))],
    [
      "lines of R12 and a map around them",
      Buffer.from(dxfOf([polyline(dxfSquare(500_000, 4_200_000, 1000)), contour])),
    ],
    [
      "an area within another",
      Buffer.from(dxfOf([area(0), lwPolyline(dxfSquare(500_200, 4_200_200, 100)), label(0)])),
    ],
    [
      "hatches with holes and arcs, one of them drawn as a line too",
      Buffer.from(
        dxfOf([
          area(0),
          hatch([polylinePath(dxfSquare(500_000, 4_200_000, 1000))]),
          hatch([
            polylinePath(dxfSquare(504_000, 4_200_000, 1000)),
            edgePath(arcEdge([504_500, 4_200_500], 100, 0, 360)),
          ]),
          label(0),
        ]),
      ),
    ],
    ["nothing but a map", Buffer.from(dxfOf([contour]))],
    ["nothing at all", Buffer.from(dxfOf([]))],
    ["a zone that a person named", Buffer.from(dxfOf(areas(3))), { zone: 38, zoneWidth: 3 }],
    [
      "a line of corners that never ends",
      Buffer.from(dxfOf([polyline(dxfSquare(0, 0, 9)).slice(0, -2), area(0)])),
    ],
    ["no end of the file", Buffer.from(dxfOf(areas(2)).replace(/ {2}0\r\nEOF\r\n$/, ""))],
    ["blank lines behind its end", Buffer.from(`${dxfOf(areas(2))}\r\n\r\n`)],
    [
      "a blank line amid its groups",
      Buffer.from(dxfOf(areas(2)).replace("LWPOLYLINE\r\n", "LWPOLYLINE\r\n\r\n")),
    ],
  ])("with %s gives what it gives in memory", async (_, bytes, options = {}) => {
    expect(await streamed(bytes, { options })).toEqual(await readWhole(bytes, options));
  });

  test("of many pieces is cut as a whole, its map let go, and is read on from any of its areas", async () => {
    const map = Array.from({ length: 14_000 }, () => contour);
    const bytes = Buffer.from(dxfOf([...areas(300), ...map, ...areas(2)]));
    expect(bytes.length).toBeGreaterThan(2 * 1024 ** 2);
    const { rows, issues } = await readWhole(bytes);
    expect(rows).toHaveLength(302);
    expect(JSON.stringify(issues)).toContain("未闭合的多段线 14000个");
    for (const from of [0, 200, 301])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("in GBK keeps its names", async () => {
    const text = dxfOf([area(0), dxfLabel(500_500, 4_200_500, "#")]);
    const [before = "", after = ""] = text.split("#");
    // 矿 in GBK; the layer's name is left out, the rest is ASCII
    const gbk = Buffer.concat([
      Buffer.from(before.replaceAll("矿区范围", "KQ").replaceAll("注记", "ZJ")),
      Buffer.from([0xbf, 0xf3]),
      Buffer.from(after.replaceAll("注记", "ZJ")),
    ]);
    expect(await streamed(gbk)).toMatchObject({ encoding: "gb18030", rows: [{ body: { name: "矿" } }] });
  });

  test("that was spoilt gives what it gives in memory", async () => {
    await expectSameWhenSpoilt(Buffer.from(dxfOf([...areas(6), contour])), 43);
  });
});
