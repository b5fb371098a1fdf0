import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readFile } from "#api/transfer/read-file";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { issueSentence } from "#gis/issue-sentence";
import { dxfLabel, dxfOf, dxfSquare, lwPolyline, polyline } from "#test/support/dxf-of";
import { hasGdal, ogr2ogr } from "#test/support/gdal";
import { codesOf } from "#test/support/zipped-layers";

const said: ReadOptions = { zone: 37, zoneWidth: 3, datum: "CGCS2000" };
const read = (text: string | Uint8Array, options = said) =>
  readFile({ name: "图.txt", bytes: new Uint8Array(Buffer.from(text)), options });
const square = dxfSquare(500_000, 4_200_000, 1000);

describe("a DXF", () => {
  test("gives each closed LWPOLYLINE and POLYLINE as an area with its layer", async () => {
    const file = await read(dxfOf([lwPolyline(square), polyline(dxfSquare(502_000, 4_200_000, 500))]));
    expect(file.format).toBe("dxf");
    expect(file.items.map(({ properties }) => properties.图层)).toEqual(["矿区范围", "KQ"]);
    expect(file.items[0]?.areaM2).toBeCloseTo(1_000_000, -3);
    expect(codesOf(file)).toEqual([]);
  });

  test("asks for the zone of metres that bear none, and takes the prefix of those that do", async () => {
    expect(codesOf(await read(dxfOf([lwPolyline(square)]), {}))).toEqual(
      expect.arrayContaining(["F02", "E10"]),
    );
    const prefixed = await read(dxfOf([lwPolyline(dxfSquare(37_500_000, 4_200_000, 1000))]), {
      datum: "CGCS2000",
    });
    expect(prefixed.items[0]?.crs).toMatchObject({ zone: 37, zoneWidth: 3 });
    expect(codesOf(prefixed)).toEqual([]);
  });

  test("drawn with north as x asks before it swaps", async () => {
    const turned = square.map(([x, y]) => [y, x] as [number, number]);
    expect(codesOf(await read(dxfOf([lwPolyline(turned)])))).toContain("E11");
    expect(
      (await read(dxfOf([lwPolyline(turned)]), { ...said, acceptSwap: true })).items[0]?.areaM2,
    ).toBeGreaterThan(0);
  });

  test("keeps every corner where a newer CAD numbers its vertices", async () => {
    const numbered = square.map(([x, y], i) => [x, y, [91, i]] as const);
    const { items } = await read(dxfOf([lwPolyline(numbered)]));
    expect(items[0]?.shape?.coordinates[0]?.[0]).toHaveLength(5);
  });

  test("takes an end on the start as closed, and counts what is no area", async () => {
    const ended = [...square, square[0] ?? [0, 0]] as [number, number][];
    const line = [
      [0, "LINE"],
      [8, "0"],
      [10, 0],
      [20, 0],
      [11, 1],
      [21, 1],
    ] as const;
    const file = await read(
      dxfOf([lwPolyline(ended, { closed: false }), lwPolyline(square, { closed: false }), line]),
    );
    expect(file.items).toHaveLength(1);
    expect(file.issues.map(issueSentence)).toEqual([expect.stringContaining("未闭合的多段线 1个、直线 1个")]);
    const nothing = await read(dxfOf([line]));
    expect(nothing.issues).toMatchObject([{ code: "F05", severity: "error" }]);
    expect(nothing.issues.map(issueSentence)).toEqual([
      expect.stringMatching(/直线 1个.*在 CAD 中.*闭合的多段线/),
    ]);
  });

  test("does not straighten a fitted curve, a tilted plane or an arc of degrees in silence", async () => {
    const bent = dxfSquare(112, 38, 1).map(([x, y], i) => [x, y, [42, i === 0 ? 0.5 : 0]] as const);
    const odd = [lwPolyline(bent), polyline(square, 3), lwPolyline(square, { groups: [[230, -1]] })];
    for (const entity of odd) {
      const { items } = await read(dxfOf([entity]));
      expect(items[0]?.issues).toContainEqual(expect.objectContaining({ code: "F05", severity: "error" }));
    }
  });

  test("follows an arc with corners within a millimetre, and says so", async () => {
    // half a circle over the south edge, to the left of the way and to its right
    for (const bulge of [-1, 1]) {
      const bent = square.map(([x, y], i) => [x, y, [42, i === 0 ? bulge : 0]] as const);
      const [item] = (await read(dxfOf([lwPolyline(bent)]))).items;
      const straight = (await read(dxfOf([lwPolyline(square)]))).items[0]?.areaM2 ?? 0;
      const halfCircle = (Math.PI * 500 ** 2) / 2;
      expect((item?.areaM2 ?? 0) - straight).toBeCloseTo(bulge * halfCircle, -3);
      expect(item?.issues.map(issueSentence)).toEqual([expect.stringMatching(/1段圆弧.*不超过 1 毫米/)]);
    }
  });

  test("counts what is on paper and what else is left out", async () => {
    const onPaper = lwPolyline(square, { groups: [[67, 1]] });
    const others = ["SPLINE", "ELLIPSE", "INSERT", "INSERT", "CIRCLE", "POINT", "ACAD_PROXY_ENTITY"];
    const left = others.map(
      (type) =>
        [
          [0, type],
          [8, "0"],
        ] as const,
    );
    const file = await read(dxfOf([onPaper, lwPolyline(square), ...left]));
    expect(file.items).toHaveLength(1);
    expect(file.issues.map(issueSentence)).toEqual([
      "其中的“图纸空间的图元 1个、样条曲线 1个、椭圆 1个、图块 2个、圆 1个、点 1个、ACAD_PROXY_ENTITY 1个”不是面，已略去，只读入面状部分。请确认。",
    ]);
  });

  test("asks about a ring within another", async () => {
    const { items } = await read(dxfOf([lwPolyline(square), lwPolyline(dxfSquare(500_200, 4_200_200, 100))]));
    expect(items.map(({ issues }) => issues.map(({ code }) => code))).toEqual([[], ["C08"]]);
  });
});

describe("labels of a DXF", () => {
  test("name the innermost ring around them: the largest, a licence number apart, no corner names", async () => {
    const inner = dxfSquare(500_200, 4_200_200, 100);
    const { items } = await read(
      dxfOf([
        lwPolyline(square),
        lwPolyline(inner),
        dxfLabel(500_500, 4_200_500, "{\\fSimSun|b0|i0;\\H2x;云岭\\P一矿}", 20, "MTEXT"),
        dxfLabel(500_500, 4_200_600, "C1409012026017130000001", 8),
        dxfLabel(500_100, 4_200_100, "J12", 30),
        dxfLabel(500_250, 4_200_250, "\\U+4E1C\\U+91C7\\U+533A", 6),
        dxfLabel(400_000, 4_200_000, "图框外", 50),
      ]),
    );
    expect(items.map(({ name, number }) => [name, number])).toEqual([
      ["云岭 一矿", "C1409012026017130000001"],
      ["东采区", null],
    ]);
    expect(items[0]?.properties.图内文字).toContain("J12");
  });

  test("are read in the code page of the drawing", async () => {
    const text = (page: string, label: string) =>
      dxfOf(
        [lwPolyline(square), dxfLabel(500_500, 4_200_500, label)],
        [
          [9, "$DWGCODEPAGE"],
          [3, page],
        ],
      );
    const gbk = await read(encode(text("ANSI_936", "云岭一矿"), "gbk"));
    expect([gbk.encoding, gbk.items[0]?.name, gbk.items[0]?.properties.图层]).toEqual([
      "gb18030",
      "云岭一矿",
      "矿区范围",
    ]);
    const big5 = await read(encode(text("ANSI_950", "雲嶺礦業"), "big5"));
    expect([big5.encoding, big5.items[0]?.name]).toEqual(["big5", "雲嶺礦業"]);
  });
});

describe("a DXF that cannot be trusted", () => {
  test("binary or DWG is refused with a way out", async () => {
    for (const head of ["AutoCAD Binary DXF\r\n\u001a\0", "AC1032\0\0\0"]) {
      const { issues } = await read(head);
      expect(issues.map(issueSentence)).toEqual([expect.stringContaining("AutoCAD DXF（ASCII）")]);
    }
  });

  test("cut anywhere is refused, as is a polyline that lies about its corners or never ends", async () => {
    const whole = dxfOf([lwPolyline(square)]);
    for (let end = 30; end < whole.length - 5; end += 11) {
      expect((await read(whole.slice(0, end))).issues).toMatchObject([{ code: "C05" }]);
    }
    expect(codesOf(await read(whole.replace("90\r\n4", "90\r\n1000000000")))).toEqual(["C05"]);
    const endless = dxfOf([polyline(square)]).replace("SEQEND", "LINE");
    expect(codesOf(await read(endless))).toEqual(["C05"]);
  });

  test.each([
    ["no number", "五零一"],
    ["a number with more digits than any program writes", `501000.${"0".repeat(100)}`],
  ])("tells a corner that is %s", async (_, text) => {
    const file = await read(dxfOf([lwPolyline(square)]).replace("501000", text));
    expect(file.items[0]?.shape).toBeNull();
    expect(codesOf(file)).toContain("E12");
  });

  test("with more labels in a larger ring than anyone draws is given up", async () => {
    const around = Array.from({ length: 20_000 }, (_, i): [number, number] => [
      500_000 + 1000 * Math.cos((i / 20_000) * 2 * Math.PI),
      4_200_000 + 1000 * Math.sin((i / 20_000) * 2 * Math.PI),
    ]);
    const labels = Array.from({ length: 8000 }, () => dxfLabel(500_000, 4_200_000, "矿"));
    expect((await read(dxfOf([lwPolyline(around), ...labels]))).issues).toMatchObject([
      { context: { kind: "work" } },
    ]);
  });
});

/** Chinese as a drawing of before R2007 may write it, whatever its code page. */
const escaped = (text: string) =>
  [...text].map((sign) => `\\U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`).join("");

const versions = [
  ["R12", "AC1009", "gbk"],
  ["R13", "AC1012", "gbk"],
  ["R14", "AC1014", "gbk"],
  ["R2000", "AC1015", "gbk"],
  ["R2004", "AC1018", "gbk"],
  ["R2007", "AC1021", "utf8"],
  ["R2010", "AC1024", "utf8"],
  ["R2013", "AC1027", "utf8"],
  ["R2018", "AC1032", "utf8"],
] as const;

describe.each(versions)("a drawing of %s (%s)", (version, mark, encoding) => {
  const header = [
    [9, "$ACADVER"],
    [1, mark],
    [9, "$DWGCODEPAGE"],
    // it stands there in UTF-8 too
    [3, "ANSI_936"],
  ] as const;
  const numbered = square.map(([x, y], i) => [x, y, [91, i]] as const);
  const ring = () => {
    if (version === "R12") return polyline(square);
    return lwPolyline(version === "R2010" || version === "R2018" ? numbered : square);
  };

  test.each([
    ["in its own encoding", (text: string) => text],
    ["as \\U+XXXX", escaped],
  ])("gives its ground, and its Chinese %s, of labels and layers alike", async (_, written) => {
    const plain = dxfOf([ring(), dxfLabel(500_500, 4_200_500, written("云岭一矿"))], header);
    const layered = plain.replaceAll("矿区范围", written("矿区范围")).replaceAll("KQ", written("矿区范围"));
    const file = await read(encode(layered, encoding));
    expect(file.issues).toEqual([]);
    expect(file.items.map(({ name, properties, issues }) => [name, properties.图层, issues])).toEqual([
      ["云岭一矿", "矿区范围", []],
    ]);
    expect(file.items[0]?.areaM2).toBeCloseTo(1_000_000, -3);
  });
});

describe.skipIf(!hasGdal)(
  "a whole drawing with its tables, blocks and objects, as ogr2ogr writes it,",
  () => {
    const layer = {
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: { Layer: "矿区" },
          geometry: { type: "LineString", coordinates: [...square, square[0]] },
        },
        {
          type: "Feature",
          properties: { Layer: "注记", OGR_STYLE: 'LABEL(t:"云岭一矿",s:20g)' },
          geometry: { type: "Point", coordinates: [500_500, 4_200_500] },
        },
      ],
    };
    const drawn = () =>
      ogr2ogr({ "in.geojson": JSON.stringify(layer) }, ["-f", "DXF", "out.dxf", "in.geojson"])["out.dxf"] ??
      Buffer.alloc(0);

    test("is read with its layers and labels under the mark of every version that is laid out so", async () => {
      const text = drawn().toString("utf8");
      const own = await read(dxfOf([lwPolyline(square)]));
      for (const [version, mark] of versions.slice(3)) {
        const file = await read(text.replace("AC1015", mark));
        expect(
          file.items.map(({ name, properties }) => [name, properties.图层]),
          version,
        ).toEqual([["云岭一矿", "矿区"]]);
        expect(file.items[0]?.areaM2).toBeCloseTo(own.items[0]?.areaM2 ?? 0, 2);
      }
    });
  },
);

test.skipIf(!hasGdal)("a DXF of ogr2ogr is read with the ground it was made of", async () => {
  const closed = [...square, square[0]];
  const geojson = JSON.stringify({
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates: closed },
  });
  const { "out.dxf": bytes = Buffer.alloc(0) } = ogr2ogr({ "in.geojson": geojson }, [
    "-f",
    "DXF",
    "out.dxf",
    "in.geojson",
  ]);
  const file = await read(bytes);
  const own = await read(dxfOf([lwPolyline(square)]));
  expect(file.items).toHaveLength(1);
  expect(file.items[0]?.areaM2).toBeCloseTo(own.items[0]?.areaM2 ?? 0, 2);
});
