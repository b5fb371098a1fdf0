import { expect, test } from "vitest";
import { featureCorners } from "#gis/corrections/feature-corners";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { utf8 } from "#test/support/boundary-samples";

type Corner = (number | string | null)[];
const square = (x: number, y: number, size: number): Corner[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

function itemOf(coordinates: Corner[][][], properties: object = {}): ParsedItem {
  const feature = { type: "Feature", properties, geometry: { type: "MultiPolygon", coordinates } };
  const [item] = readBoundaryFile({ name: "a.geojson", bytes: utf8(JSON.stringify(feature)) }).items;
  if (item === undefined) throw new Error("the file has a mine");
  return item;
}
const inPlane = (item: ParsedItem): ParsedItem => ({
  ...item,
  crs: { datum: "CGCS2000", kind: "plane", zoneWidth: 3, zone: 41 },
});

test("degrees keep longitude before latitude and every digit; the corner that closes is named as the first", () => {
  const { rings } = featureCorners(itemOf([[square(120.123456789, 40, 1)]]), "geojson");
  expect(rings[0]?.points.map(({ name, x, y }) => [name, x, y])).toEqual([
    ["J1", "120.123456789", "40"],
    ["J2", "121.123456789", "40"],
    ["J3", "121.123456789", "41"],
    ["J4", "120.123456789", "41"],
    ["J1", "120.123456789", "40"],
  ]);
});

test("rings are numbered within their polygon as issues name them, labelled through the mine, and told in words", () => {
  const item = itemOf([[square(120, 40, 9), square(122, 42, 1)], [square(140, 40, 1)]]);
  const told = featureCorners(item, "geojson").rings;
  expect(told.map(({ number, polygon, label, flag }) => [number, polygon, label, flag])).toEqual([
    [1, 1, 1, "外圈"],
    [2, 1, 2, "内圈"],
    [1, 2, 3, "外圈"],
  ]);
  const loose = featureCorners(item, "shapefile").rings;
  expect(loose.map(({ polygon, flag }) => [polygon, flag])).toEqual([
    [null, ""],
    [null, ""],
    [null, ""],
  ]);
});

test("metres of layers come east first and go north first; a ring that does not close keeps its last corner's own name", () => {
  const corners = square(41_473_000, 4_507_000, 300);
  const closed = featureCorners(inPlane(itemOf([[corners]])), "shapefile").rings[0]?.points;
  expect(closed?.at(-1)).toMatchObject({ name: "J1", x: "4507000", y: "41473000" });
  const open = featureCorners(inPlane(itemOf([[corners.slice(0, 4)]])), "shapefile").rings[0]?.points;
  expect(open?.at(-1)).toMatchObject({ name: "J4", x: "4507300", y: "41473000" });
});

test("elevations of the attributes stand with every ring", () => {
  const item = itemOf([[square(120, 40, 9)], [square(140, 40, 1)]], { 起标高: 300, 止标高: -10 });
  expect(featureCorners(item, "geojson").rings.map(({ top, bottom }) => [top, bottom])).toEqual([
    ["300", "-10"],
    ["300", "-10"],
  ]);
});

test("what is no number stands as it is written, and nothing as nothing", () => {
  const item = itemOf([
    [
      [
        [null, 40],
        ["东经120", 40],
        [120, 41],
        [null, 40],
      ],
    ],
  ]);
  expect(featureCorners(item, "geojson").rings[0]?.points.map(({ x }) => x)).toEqual([
    "",
    "东经120",
    "120",
    "",
  ]);
  expect(featureCorners({ ...item, sourceText: "{" }, "geojson").rings).toEqual([]);
});
