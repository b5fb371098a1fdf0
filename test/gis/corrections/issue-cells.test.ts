import { describe, expect, test } from "vitest";
import { issueCells, type MineCell } from "#gis/corrections/issue-cells";
import type { SourceMine } from "#gis/corrections/source-mine";
import type { Issue } from "#gis/issue";
import { noticeSample, txtSample } from "#test/support/boundary-samples";
import { sourceMineOf } from "#test/support/source-mine-of";

const txt = sourceMineOf(txtSample).mine;
const cells = (issue: Partial<Issue> & Pick<Issue, "code">, mine: SourceMine = txt) =>
  issueCells({ severity: "error", place: {}, context: {}, ...issue }, mine).map(nameOf);
const nameOf = ({ column, ring, point }: MineCell) =>
  [column, ring, point].filter((at) => at !== null).join(" ");

describe("an issue of a real file lies in the cells where it is mended", () => {
  test.each([
    [
      "a number with a letter",
      txtSample.replace("J2,1,4507300.000", "J2,1,45O7300.000"),
      "E12",
      ["first 0 1"],
    ],
    [
      "an easting with a letter",
      txtSample.replace("J6,2,4507150.000,41473100.000", "J6,2,4507150.000,414731OO.000"),
      "E12",
      ["second 1 1"],
    ],
    [
      "a ring that is not closed",
      txtSample.replace("J1,1,4507000.000,41473000.000\r\nJ5", "J1,1,4507000.000,41473010.000\r\nJ5"),
      "E02",
      ["first 0 4", "second 0 4"],
    ],
    ["a 带号 against the prefix", txtSample.replace("带号=41", "带号=40"), "E05", ["zone"]],
    ["a stated area that is another", txtSample.replace(",8.7500,", ",9.0000,"), "E09", ["area"]],
    [
      "elevations upside down",
      noticeSample.replace("*,363,-10,", "*,-10,363,"),
      "E13",
      ["top 1", "bottom 1"],
    ],
    ["an elevation that is no number", noticeSample.replace("*,363,-10,", "*,三百六,-10,"), "E12", ["top 1"]],
    [
      "a count of points that is another",
      txtSample.replace("10,8.7500,", "12,8.7500,"),
      "F03",
      ["attribute:界址点数"],
    ],
  ])("%s", (_, text, code, wanted) => {
    const { item, mine } = sourceMineOf(text);
    const issue = item.issues.find((one) => one.code === code);
    expect(issue, item.issues.map((one) => one.code).join()).toBeDefined();
    expect(issue && issueCells(issue, mine).map(nameOf)).toEqual(expect.arrayContaining(wanted));
  });
});

describe("by its code alone", () => {
  test.each([
    ["E01", ["ring 1"]],
    ["E07", ["ring 1"]],
    ["E10", ["datum"]],
    ["L01", ["number"]],
    ["L02", ["name"]],
    ["L03", ["number"]],
    ["R01", ["zone"]],
    ["E06", ["name"]],
    ["G03", ["ring 1"]],
  ] as const)("%s of ring 2 colours %j", (code, wanted) => {
    expect(cells({ code, place: { ring: 2 } })).toEqual(wanted);
  });

  test("what speaks of nothing nearer colours the name of the mine: no issue is without a cell", () => {
    expect(cells({ code: "G02" })).toEqual(["name"]);
    expect(cells({ code: "E01" })).toEqual(["name"]);
    expect(cells({ code: "E12", place: { ring: 99, point: 99 } })).toEqual(["name"]);
  });
});

test("a crossing colours the ends of both edges, named or counted, and the ring", () => {
  const context = { edge: "J1–J2", otherEdge: "第3点–第4点" };
  expect(cells({ code: "E03", place: { ring: 1 }, context })).toEqual([
    "ring 0",
    ...["point 0 0", "point 0 1", "point 0 2", "point 0 3", "point 0 4"],
  ]);
});

test("a field is its attribute, else the column that holds what it names; X and Y as the source orders them", () => {
  const place = (field: string) => ({ field, ring: 1, point: 1 });
  expect(cells({ code: "A06", place: { field: "界址点数" } })).toEqual(["attribute:界址点数"]);
  expect(cells({ code: "A11", place: { field: "登记面积" } })).toEqual(["area"]);
  expect(cells({ code: "A01", place: { field: "许可证号" } })).toEqual(["number"]);
  expect(cells({ code: "E12", place: place("X") })).toEqual(["first 0 0"]);
  const rings = txt.rings.map((ring) => ({
    ...ring,
    points: ring.points.map((point) => ({ ...point, isTurned: true })),
  }));
  expect(cells({ code: "E12", place: place("X") }, { ...txt, rings })).toEqual(["second 0 0"]);
});

test("a corner that could not be read has no number among the points: those after it keep theirs", () => {
  const rings = txt.rings.map((ring) => ({
    ...ring,
    points: ring.points.map((point, at) => ({ ...point, spoilt: at === 1 })),
  }));
  expect(cells({ code: "E04", place: { ring: 1, point: 2 } }, { ...txt, rings })).toEqual([
    "first 0 2",
    "second 0 2",
  ]);
});

test("a line finds the corner on it, and a closing line its ring", () => {
  expect(cells({ code: "F06", place: { line: 15 } })).toEqual(["first 0 1", "second 0 1"]);
  const notice = sourceMineOf(noticeSample).mine;
  expect(cells({ code: "F06", place: { line: 8 } }, notice)).toEqual(["flag 0"]);
  expect(cells({ code: "F06", place: { line: 8 }, context: { missing: "footer" } }, notice)).toEqual([
    "top 0",
    "bottom 0",
  ]);
});
