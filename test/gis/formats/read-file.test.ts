import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBoundaryFile } from "#gis/formats/read-file";
import { gbk, geojsonSample, noticeSample, txtSample, utf8 } from "#test/support/boundary-samples";

/** The layouts of a corner table, a string of the old register and a list by letters. */
const [tableSample, stringSample, listSample] = [
  [
    "矿山名称,圈号,点号,经度,纬度,起标高,备注",
    '甲,1,1,122°41′04.855″,40°41′52.946″,300,"a,b"',
    ",1,2,122°41′07.574″,40°41′54.250″,,",
    ",1,3,122°41′11.000″,40°41′50.000″,,",
    "乙,1,1,122.7,40.7,,",
    ",1,2,122.71,40.7,,",
    ",1,3,122.71,40.71,,",
  ].join("\n"),
  "1,4,1,4507000,41473000,2,4507300,41473000,3,4507300,41473300,4,4507000,41473300,363,-10,东采区,1",
  "坐标系=2000国家大地坐标系\n地块名称=甲矿\nXY001=2583000.000,39478000.000\nXY002=2583300.000,39478000.000\nXY003=2583300.000,39478300.000",
] as const;
const tableSamples = [tableSample, stringSample, listSample];

const read = (text: string) => readBoundaryFile({ name: "a.txt", bytes: utf8(text) });

describe("readBoundaryFile", () => {
  test.each([
    ["txt-parcel", txtSample],
    ["notice", noticeSample],
    ["geojson", geojsonSample],
  ])("recognises %s by its content, whatever the file is called", (format, text) => {
    const file = read(text);
    expect(file.format).toBe(format);
    expect(file.items.length).toBeGreaterThan(0);
    expect([...file.issues, ...file.items.flatMap((item) => item.issues)]).toEqual([]);
  });

  test("recognises the tables it is spoilt with below for what they are", () => {
    expect(tableSamples.map((text) => read(text).format)).toEqual([
      "corner-table",
      "registry-string",
      "xy-list",
    ]);
  });

  test("a GBK file reads like its UTF-8 twin, a BOM makes no difference", () => {
    const plain = read(txtSample);
    const inGbk = readBoundaryFile({ name: "a.txt", bytes: gbk(txtSample) });
    expect(inGbk.encoding).toBe("gb18030");
    expect(inGbk.items).toEqual(plain.items);
    expect(read(`\uFEFF${txtSample}`).items).toEqual(plain.items);
  });

  test("an empty file gives F04, garbage F01", () => {
    expect(read(" \r\n ")).toMatchObject({ format: null, items: [], issues: [{ code: "F04" }] });
    expect(read("今天没有矿")).toMatchObject({ format: null, items: [], issues: [{ code: "F01" }] });
    expect(read('{"type":"FeatureCollection","features":[')).toMatchObject({ issues: [{ code: "F01" }] });
  });

  test("a layout without a single mine gives F04", () => {
    expect(read("[地块坐标]\r\n")).toMatchObject({ format: "txt-parcel", issues: [{ code: "F04" }] });
    expect(read('{"type":"FeatureCollection","features":[]}')).toMatchObject({ issues: [{ code: "F04" }] });
  });

  test("JSON nested beyond reason is refused, not followed", () => {
    const deep = `{"type":"Polygon","coordinates":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect(read(deep)).toMatchObject({ format: null, issues: [{ code: "F01" }] });
  });

  test("whatever bytes of a sample are changed, it reads without throwing, and no coordinate or area is NaN", () => {
    const samples = [
      utf8(txtSample),
      gbk(txtSample),
      utf8(noticeSample),
      utf8(geojsonSample),
      ...tableSamples.map(utf8),
    ];
    const edit = fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }), insert: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { maxLength: 12 }), (sample, edits) => {
        const bytes = [...sample];
        for (const { at, value, insert } of edits) bytes.splice(at % bytes.length, insert ? 0 : 1, value);
        expectSound(readBoundaryFile({ name: "a", bytes: new Uint8Array(bytes) }));
      }),
      { numRuns: 800 },
    );
  });

  test("the same holds for shuffled lines and spoilt numbers", () => {
    const spoil = fc.constantFrom("", "9", "-", "４", "，", ",", "@", "*", "\n", "e9", "[地块坐标]", "null");
    fc.assert(
      fc.property(
        fc.constantFrom(txtSample, noticeSample, geojsonSample, ...tableSamples),
        fc.array(fc.tuple(fc.nat(), fc.nat(), spoil), { maxLength: 6 }),
        (sample, edits) => {
          let text = sample;
          for (const [from, length, put] of edits) {
            const at = from % text.length;
            text = text.slice(0, at) + put + text.slice(at + (length % 30));
            if (text === "") break;
          }
          expectSound(read(text));
        },
      ),
      { numRuns: 800 },
    );
  });
});

function expectSound({ items, issues }: ReturnType<typeof readBoundaryFile>) {
  for (const item of items) {
    const numbers = [item.areaM2, ...(item.shape?.coordinates.flat(3) ?? [])];
    expect(numbers.every(Number.isFinite)).toBe(true);
    if (item.shape === null) expect(item.issues.some((issue) => issue.severity === "error")).toBe(true);
  }
  expect(items.length + issues.length).toBeGreaterThan(0);
}
