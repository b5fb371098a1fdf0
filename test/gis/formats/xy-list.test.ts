import { expect, test } from "vitest";
import { readBoundaryFile } from "#gis/formats/read-file";
import { utf8 } from "#test/support/boundary-samples";

const corners = (eastM: number) => [
  `XY001=2583000.000,${39_478_000 + eastM}.000`,
  `XY002=2583300.000,${39_478_000 + eastM}.000`,
  `XY003=2583300.000,${39_478_300 + eastM}.000`,
  `XY004=2583000.000,${39_478_300 + eastM}.000`,
];
const readFile = (lines: readonly string[]) =>
  readBoundaryFile({ name: "a.txt", bytes: utf8(lines.join("\r\n")) });

test("XY001= lines are corners, key=value lines before them say what they are of", () => {
  const file = readFile([
    "坐标系=2000国家大地坐标系",
    "[地块1]",
    "地块名称=甲矿",
    "面积(公顷)=9.0",
    ...corners(0),
  ]);
  expect(file).toMatchObject({
    format: "xy-list",
    issues: [],
    items: [{ name: "甲矿", declaredAreaM2: 90_000, crs: { datum: "CGCS2000", zone: 39 }, issues: [] }],
  });
});

test("a heading after points starts another parcel, which keeps what the head of the file said", () => {
  const { items } = readFile(["坐标系=1980西安坐标系", ...corners(0), "地块名称=乙矿", ...corners(1000)]);
  expect(items).toMatchObject([{ name: null }, { name: "乙矿", crs: { datum: "XIAN80" } }]);
});

test("numbering that starts again is another ring of the parcel; an area after the last point is its area", () => {
  const { items } = readFile(["坐标系=2000", ...corners(0), ...corners(1000), "面积(公顷)=18"]);
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ declaredAreaM2: 180_000 });
  expect(items[0]?.shape?.coordinates).toHaveLength(2);
});

test("a line that is none of these is reported with its number", () => {
  expect(readFile(["坐标系=2000", ...corners(0), "乱写"]).issues).toMatchObject([
    { code: "F06", place: { line: 6 } },
  ]);
});

test("full-width signs and a point name before the numbers are understood", () => {
  const { items } = readFile([
    "坐标系=2000",
    ...corners(0).map((line) => line.replace("=", "＝J1，").replace(",", "，")),
  ]);
  expect(items[0]?.shape).not.toBeNull();
});
