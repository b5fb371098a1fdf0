import { describe, expect, test } from "vitest";
import { readFile } from "#api/transfer/read-file";
import { issueSentence } from "#gis/issue-sentence";
import {
  arcEdge,
  type Corner,
  dxfLabel,
  dxfOf,
  dxfSquare,
  edgePath,
  hatch,
  lineEdge,
  lwPolyline,
  polylinePath,
} from "#test/support/dxf-of";

const read = (text: string) =>
  readFile({
    name: "图.dxf",
    bytes: new Uint8Array(Buffer.from(text)),
    options: { zone: 37, zoneWidth: 3, datum: "CGCS2000" },
  });
const square = dxfSquare(500_000, 4_200_000, 1000);

describe("a HATCH", () => {
  const [a, b, c, d] = square as unknown as [Corner, Corner, Corner, Corner];
  const hole = dxfSquare(500_200, 4_200_200, 100);
  const areaOf = async (paths: Parameters<typeof hatch>[0]) => {
    const file = await read(dxfOf([hatch(paths), dxfLabel(500_500, 4_200_500, "云岭一矿")]));
    expect(file.issues).toEqual([]);
    expect(file.items).toHaveLength(1);
    return file.items[0];
  };

  test("is an area with the layer and labels of its outline, whose holes are holes", async () => {
    const item = await areaOf([polylinePath(hole), polylinePath(square)]);
    expect([item?.name, item?.properties.图层, item?.issues]).toEqual(["云岭一矿", "充填", []]);
    expect(item?.shape?.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(item?.areaM2).toBeCloseTo(990_000, -3);
  });

  test("in two places is named by a label in either", async () => {
    const other = dxfSquare(502_000, 4_200_000, 500);
    for (const at of [square, other]) {
      const [[x, y]] = at as unknown as [Corner];
      const label = dxfLabel(x + 100, y + 100, "北沟分部");
      const { items } = await read(dxfOf([hatch([polylinePath(square), polylinePath(other)]), label]));
      expect(items.map(({ name, shape }) => [name, shape?.coordinates.length])).toEqual([["北沟分部", 2]]);
    }
  });

  test("with a line drawn along its hole leaves the label in there to the line", async () => {
    const label = dxfLabel(500_250, 4_200_250, "孔内矿");
    const { items } = await read(
      dxfOf([hatch([polylinePath(square), polylinePath(hole)]), lwPolyline(hole), label]),
    );
    expect(items.map(({ name }) => name)).toEqual(["孔内矿", null]);
  });

  test("of edges is the same whichever way round they are written", async () => {
    const whole = (await areaOf([polylinePath(square)]))?.areaM2;
    const edges = [lineEdge(b, a), lineEdge(b, c), lineEdge(d, c), lineEdge(d, a)];
    expect((await areaOf([edgePath(...edges)]))?.areaM2).toBeCloseTo(whole ?? 0, 3);
    expect((await areaOf([edgePath(...edges.slice(1), lineEdge(a, b))]))?.areaM2).toBeCloseTo(whole ?? 0, 3);
  });

  test("with arcs follows them, either way round", async () => {
    const round = await areaOf([edgePath(arcEdge([500_500, 4_200_500], 300, 0, 360))]);
    expect(round?.areaM2).toBeCloseTo(Math.PI * 300 ** 2, -3);
    expect(round?.issues).toMatchObject([{ code: "C09", severity: "warning", context: { arcs: 1 } }]);
    // a half disc over the north edge: anticlockwise from 0° to 180°, or clockwise from 180° to 0°, written from the other side
    const middle: Corner = [500_500, 4_201_000];
    for (const arc of [arcEdge(middle, 500, 0, 180), arcEdge(middle, 500, 180, 360, 0)]) {
      const item = await areaOf([edgePath(lineEdge(a, b), lineEdge(b, c), arc, lineEdge(d, a))]);
      expect(item?.areaM2).toBeCloseTo(1_000_000 + (Math.PI * 500 ** 2) / 2, -3);
    }
    const bent = square.map(([x, y], i) => [x, y, [42, i === 0 ? 1 : 0]] as const);
    expect((await areaOf([polylinePath(bent)]))?.areaM2).toBeCloseTo(
      1_000_000 + (Math.PI * 500 ** 2) / 2,
      -3,
    );
  });

  test("whose outlines are drawn as lines is no second area, and is counted", async () => {
    const turned = [c, d, a, b];
    const file = await read(dxfOf([hatch([polylinePath(turned)]), lwPolyline(square)]));
    expect(file.items).toHaveLength(1);
    expect(file.issues.map(issueSentence)).toEqual([expect.stringContaining("与闭合多段线相同的填充 1个")]);
  });

  test.each([
    [
      "an elliptic edge",
      edgePath([
        [72, 3],
        [10, 0],
        [20, 0],
      ]),
      "边界有椭圆弧或样条曲线的填充",
    ],
    [
      "a spline",
      edgePath(lineEdge(a, b), [
        [72, 4],
        [94, 3],
      ]),
      "边界有椭圆弧或样条曲线的填充",
    ],
    ["a gap", edgePath(lineEdge(a, b), lineEdge(b, c), lineEdge(d, a)), "边界不相接的填充"],
    ["no end", edgePath(lineEdge(a, b), lineEdge(b, c)), "边界不相接的填充"],
    [
      "arcs without end",
      edgePath(...Array.from({ length: 1001 }, () => arcEdge(a, 1e9, 0, 360))),
      "圆弧过多的填充",
    ],
  ])("with %s is left out by its kind", async (_, path, kind) => {
    const file = await read(dxfOf([hatch([path]), lwPolyline(square)]));
    expect(file.items).toHaveLength(1);
    expect(file.issues.map(issueSentence)).toEqual([expect.stringContaining(`${kind} 1个`)]);
  });

  test("in a plane of its own, or beyond ten thousand, is counted", async () => {
    const tilted = hatch([polylinePath(square)]).map(
      ([code, value]) => [code, code === 230 ? -1 : value] as const,
    );
    const many = Array.from({ length: 10_001 }, () => hatch([polylinePath(hole)]));
    const file = await read(dxfOf([tilted, lwPolyline(square), lwPolyline(hole), ...many]));
    expect(file.issues.map(issueSentence)).toEqual([
      expect.stringMatching(
        /不在水平面上的填充 1个、超过 10000 个以后的填充 1个、与闭合多段线相同的填充 10000个/,
      ),
    ]);
  });

  test("that lies about its boundary is damage", async () => {
    for (const [from, to] of [
      ["93\r\n4", "93\r\n5"],
      ["91\r\n1", "91\r\n3"],
      ["93\r\n4", "93\r\n1000000000"],
    ] as const) {
      const text = dxfOf([hatch([polylinePath(square)])]);
      expect(text).toContain(from);
      expect((await read(text.replace(from, to))).issues).toMatchObject([{ code: "C05" }]);
    }
  });
});
