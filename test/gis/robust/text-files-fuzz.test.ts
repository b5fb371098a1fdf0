import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { readCornerRows } from "#gis/formats/corner-table";
import { decodeText } from "#gis/formats/decode-text";
import { fileFormats } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { issueSentence } from "#gis/issue-sentence";
import { proposeRepairs } from "#gis/repair/propose-repairs";
import { gbk, geojsonSample, noticeSample, txtSample, utf8 } from "#test/support/boundary-samples";

const table = [
  "矿山名称,许可证号,采区,圈号,点号,X,Y,起标高,止标高,增减标志",
  ...noticeSample
    .split("\n")
    .filter((line) => /^\d/.test(line))
    .map((line, i) => `矿${Math.floor(i / 4)},,东,1,${line.split(",").slice(0, 3).join(",")},363,-10,1`),
].join("\r\n");
const underTwoHeads =
  '矿山名称,拐点坐标,,,开采标高,\n,点号,X,Y,上限,下限\n甲矿,1,"4,507,000","41,473,000",363,200\n,2,4507300m,41473000米,,\n,3,X=4507300,Y=41473300,,';
const traditional =
  "礦山名稱,點號,縱座標,橫座標\n雲嶺鐵礦,1,4507000,41473000\n,2,4507300,41473000\n,3,4507300,41473300";
const degrees =
  "点号\t经度\t纬度\n1\t122°41′04.855″\t40°41′52.946″\n2\t122.6854\t40.6984\n3\t122.6860\t40.6970";
const register =
  "2,3,1,113.1212,34.4027,2,113.1230,34.4027,3,113.1230,34.4041,1000,-1000,,1,3,4,113.1214,34.4029,5,113.1216,34.4029,6,113.1216,34.4031,1000,-1000,,-1,";
const xyList = "坐标系=2000\n[地块1]\nXY001=2583000,39478000\nXY002=2583300,39478000\nXY003=2583300,39478300";

const wktTable =
  'name,坐标系,WKT\r\n甲,EPSG:4490,"MULTIPOLYGON (((112 35,112.01 35,112.01 35.01,112 35)),((112.1 35,112.2 35,112.2 35.1,112.1 35)))"';

const shared = new URL("../../../../shared/data/", import.meta.url);
const real = ["txt/", "notices/"].flatMap((folder) => {
  const place = new URL(folder, shared);
  return existsSync(place) ? readdirSync(place).map((name) => new URL(name, place)) : [];
});
const seeds: Uint8Array[] = [
  ...[txtSample, noticeSample, geojsonSample, table, degrees, register, xyList, wktTable, underTwoHeads].map(
    utf8,
  ),
  gbk(txtSample),
  new Uint8Array(encode(traditional, "big5")),
  gbk(table),
  ...real.map((path) => new Uint8Array(readFileSync(path))),
];
const options: ReadOptions[] = [
  {},
  { zone: 41, zoneWidth: 3, acceptSwap: true, overrideZone: true },
  { degrees: "packed", datum: "GCJ02" },
  {
    county: {
      name: "甲县",
      outline: {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [122, 40],
              [123, 40],
              [123, 41],
              [122, 41],
              [122, 40],
            ],
          ],
        ],
      },
    },
  },
];
const nasty = fc.constantFrom(
  ...'0,9,-,.,e9,1e308,41,41473000,4507000,，,＠,@,*,",=,°,′,\n,\r,\t, ,\0,\uFEFF,[地块坐标],XY001=,圈号,经度,1000,-1000,null,{'.split(
    ",",
  ),
  ",",
);
const edit = fc.record({
  at: fc.nat(),
  length: fc.nat({ max: 60 }),
  put: nasty,
  times: fc.constantFrom(1, 1, 1, 50),
});

/** Nothing of a file, however spoilt, may come out as a number that is none, as nothing at all, or as a sentence with holes. */
function expectSound(bytes: Uint8Array, asked: ReadOptions): void {
  const { format, items, issues } = readBoundaryFile({ name: "a.txt", bytes }, asked);
  expect([null, ...fileFormats]).toContain(format);
  expect(items.length + issues.length).toBeGreaterThan(0);
  for (const item of items) {
    expect([item.areaM2, ...(item.shape?.coordinates.flat(3) ?? [])].every(Number.isFinite)).toBe(true);
    if (item.shape === null) expect(item.issues.some(({ severity }) => severity === "error")).toBe(true);
    for (const issue of item.issues) expect(issueSentence(issue)).not.toMatch(/undefined|NaN|\[object/);
  }
  const [first] = items;
  if (first) proposeRepairs(first, {});
}

describe("spoilt text files", () => {
  test("edited anywhere they are read or refused in words, whatever the user has answered", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(edit, { maxLength: 8 }),
        fc.constantFrom(...options),
        (seed, edits, asked) => {
          let text = decodeText(seed).text.slice(0, 6000);
          for (const { at, length, put, times } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put.repeat(times) + text.slice(from + length);
          }
          expectSound(utf8(text), asked);
        },
      ),
      { seed: 20_261_126, numRuns: 1500 },
    );
  });

  test("so are files cut short, with bytes changed, and lines laid in another order", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 12 }),
        (seed, end, changes) => {
          const bytes = seed.slice(0, 1 + (end % seed.length));
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          expectSound(bytes, {});
        },
      ),
      { seed: 11, numRuns: 800 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(txtSample, noticeSample, table, xyList),
        fc.infiniteStream(fc.nat()),
        (text, order) => {
          const shuffled = text.split(/\r?\n/).map((line) => ({ line, key: order.next().value ?? 0 }));
          expectSound(
            utf8(
              shuffled
                .sort((a, b) => a.key - b.key)
                .map(({ line }) => line)
                .join("\n"),
            ),
            {},
          );
        },
      ),
      { seed: 12, numRuns: 400 },
    );
  });

  test("a sheet of any cells is read or yields nothing", () => {
    const cell = fc.oneof(
      fc.constantFrom("点号", "X", "Y", "经度", "纬度", "矿山名称", "4507000", "41473000", "122.5", "", "1"),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const { items } = readCornerRows(
          rows.map((cells, i) => ({ line: i + 1, cells })),
          {},
        );
        for (const { areaM2 } of items) expect(Number.isFinite(areaM2)).toBe(true);
      }),
      { seed: 13, numRuns: 1500 },
    );
  });
});
