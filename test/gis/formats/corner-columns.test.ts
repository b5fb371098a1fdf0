import { expect, test } from "vitest";
import { findCornerColumns } from "#gis/formats/corner-columns";

const find = (...rows: string[][]) => findCornerColumns(rows.map((cells, i) => ({ line: i + 1, cells })));
const roles = (cells: string[]) => Object.fromEntries(find(cells)?.at ?? []);

test("headings are heard without units, remarks and spaces", () => {
  expect(
    roles(["矿山名称", "采区名称", "拐点 编号", "X 坐标（米）", "Y坐标(m)", "起标高(m)", "止标高"]),
  ).toEqual({
    mine: 0,
    part: 1,
    point: 2,
    north: 3,
    east: 4,
    top: 5,
    bottom: 6,
  });
  expect(roles(["点号", "经度(°)", "纬度（度分秒）", "圈号", "增减标志"])).toEqual({
    point: 0,
    lon: 1,
    lat: 2,
    ring: 3,
    flag: 4,
  });
});

test("点号 is preferred to 序号, and a licence number is not a point number", () => {
  expect(roles(["序号", "许可证号", "点号", "纵坐标X", "横坐标Y"])).toMatchObject({ point: 2, number: 1 });
  expect(roles(["序号", "X", "Y"])).toMatchObject({ point: 0 });
});

test("a title above the heading is passed over; a table without two coordinates has no columns", () => {
  expect(find(["海城矿区拐点坐标表"], [], ["点号", "Y", "X"])).toMatchObject({
    headingAt: 2,
    first: 2,
    second: 1,
  });
  expect(find(["姓名", "X", "电话"])).toBeNull();
});

test("where a table gives both metres and degrees the metres of the licence are read", () => {
  expect(find(["点号", "经度", "纬度", "X", "Y"])).toMatchObject({ kind: "plane", first: 3, second: 4 });
});

test("rows of headings over each other are one: merged cells name what is below them, a title names nothing", () => {
  const found = find(
    ["云岭市矿区范围拐点坐标表"],
    ["矿山名称", "许可证号", "拐点坐标", "", "", "开采标高", "", "备注"],
    ["", "", "点号", "X坐标（米）", "Y坐标（米）", "上限", "下限"],
  );
  expect(found).toMatchObject({ headingFrom: 1, headingAt: 2, first: 3, second: 4, alsoNamed: [] });
  expect(Object.fromEntries(found?.at ?? [])).toEqual({
    mine: 0,
    number: 1,
    point: 2,
    north: 3,
    east: 4,
    top: 5,
    bottom: 6,
  });
  expect(found?.headings[7]).toBe("备注");
});

test("what a table says above of its mine is no heading: labels beside their values, numbers, a line of words", () => {
  for (const above of [
    ["面积", "0.09"],
    ["坐标系：2000国家大地坐标系"],
    ["矿山名称", "云岭一矿"],
    ["坐标系", "2000国家大地坐标系"],
  ])
    expect(find(above, ["", "X", "Y"])).toMatchObject({ headingFrom: 1, headings: ["", "X", "Y"] });
});

test("two pairs of coordinates side by side are both named, metres beside degrees are not", () => {
  expect(find(["点号", "X", "Y", "点号", "X", "Y"])?.alsoNamed).toEqual(["X", "Y"]);
  expect(find(["点号", "X（1980西安）", "Y（1980西安）", "X（2000）", "Y（2000）"])?.alsoNamed).toEqual([
    "X（2000）",
    "Y（2000）",
  ]);
  expect(find(["点号", "X", "Y", "经度", "纬度"])?.alsoNamed).toEqual([]);
});
