import { expect, test } from "vitest";
import { pointCountIssue, readTxtPoints } from "#gis/formats/txt-points";

const lines = (...texts: string[]) => texts.map((text, i) => ({ line: i + 1, text }));

test("points go to their 圈号, also when the rings are mixed", () => {
  const { rings } = readTxtPoints(lines("J1,1,1,2", "J2,2,3,4", "J3,1,5,6"), {});
  expect(rings.map((ring) => [ring.number, ring.points.map((point) => point.name)])).toEqual([
    [1, ["J1", "J3"]],
    [2, ["J2"]],
  ]);
});

test("a line with too few fields is F06 with its text", () => {
  expect(readTxtPoints(lines("坏行"), { item: 1 }).issues).toMatchObject([
    { code: "F06", severity: "error", place: { item: 1, line: 1 }, context: { text: "坏行" } },
  ]);
});

test("界址点数 may count closing points or not; any other number is a warning", () => {
  const { rings } = readTxtPoints(lines("J1,1,1,1", "J2,1,2,1", "J3,1,2,2", "J1,1,1,1"), {});
  expect(pointCountIssue("4", rings, {})).toEqual([]);
  expect(pointCountIssue("3", rings, {})).toEqual([]);
  expect(pointCountIssue("", rings, {})).toEqual([]);
  expect(pointCountIssue("7", rings, {})).toMatchObject([
    { code: "F03", context: { declared: 7, listed: 4 } },
  ]);
});
