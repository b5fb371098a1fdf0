import { describe, expect, test } from "vitest";
import { sourceRings } from "#gis/corrections/source-rings";
import type { SourceCrs } from "#gis/formats/parsed-file";
import type { WrittenCorners, WrittenPoint } from "#gis/formats/written-corners";
import type { Issue } from "#gis/issue";

const plane: SourceCrs = { datum: "CGCS2000", kind: "plane", zoneWidth: 3, zone: 41 };
const degrees: SourceCrs = { datum: "CGCS2000", kind: "geographic", zoneWidth: null, zone: null };
const issue = (code: Issue["code"], severity: Issue["severity"]): Issue => ({
  code,
  severity,
  place: {},
  context: {},
});
const written = (
  points: [string, string][],
  more: Partial<WrittenCorners> = {},
  flag = "",
): WrittenCorners => ({
  rings: [
    {
      number: 1,
      top: "",
      bottom: "",
      part: "",
      flag,
      line: null,
      points: points.map(([x, y], at): WrittenPoint => ({ line: at + 1, name: `J${at + 1}`, x, y })),
    },
  ],
  latFirst: false,
  packed: false,
  ...more,
});
const pairs = (...args: Parameters<typeof sourceRings>) =>
  sourceRings(...args)[0]?.points.map(({ first, second }) => [first, second]);

describe("metres", () => {
  test("stand north first, however the source orders them; a spoilt one goes with the others", () => {
    const corners = written([
      ["41473000", "4507000"],
      ["41473OOO", "4507000"],
      ["41473300", "4507300"],
    ]);
    expect(pairs(corners, { crs: plane, issues: [] }, "corner-table")).toEqual([
      ["4507000", "41473000"],
      ["4507000", "41473OOO"],
      ["4507300", "41473300"],
    ]);
  });

  test("whose order is in question stay as they are until someone answers", () => {
    const corners = written([["41473000", "4507000"]]);
    const asked = { crs: plane, issues: [issue("E11", "error")] };
    expect(pairs(corners, asked, "txt-parcel")).toEqual([["41473000", "4507000"]]);
  });

  test("lose a prefix that was overruled, and only that one", () => {
    const corners = written([
      ["4507000", "40473000.120"],
      ["4507300", "41473300"],
      ["4507300", "473300"],
    ]);
    const rezoned = { crs: plane, issues: [issue("R01", "warning")] };
    expect(pairs(corners, rezoned, "txt-parcel")).toEqual([
      ["4507000", "473000.120"],
      ["4507300", "41473300"],
      ["4507300", "473300"],
    ]);
    expect(pairs(corners, { crs: plane, issues: [] }, "txt-parcel")?.[0]).toEqual([
      "4507000",
      "40473000.120",
    ]);
  });
});

describe("degrees", () => {
  test("read latitude first stand longitude first", () => {
    const corners = written([["40.5", "120.5"]], { latFirst: true });
    expect(pairs(corners, { crs: degrees, issues: [] }, "geojson")).toEqual([["120.5", "40.5"]]);
  });

  test("that are DDD.MMSS get their marks with every digit kept", () => {
    const corners = written(
      [
        ["113.12124855", "38.0500"],
        ["113.1", "38"],
      ],
      { packed: true },
    );
    expect(pairs(corners, { crs: degrees, issues: [] }, "corner-table")).toEqual([
      ["113°12′12.4855″", "38°05′00″"],
      ["113°10′00″", "38°00′00″"],
    ]);
  });
});

test("in a notice a ring is ground unless it says −1, and the table says it in words", () => {
  const flag = (text: string, format: "notice" | "corner-table") =>
    sourceRings(written([["1", "2"]], {}, text), { crs: plane, issues: [] }, format)[0]?.flag;
  expect(["", "1", "-1", "－1", "不明"].map((text) => flag(text, "notice"))).toEqual([
    "外圈",
    "外圈",
    "内圈",
    "内圈",
    "不明",
  ]);
  expect(flag("-1", "corner-table")).toBe("-1");
});

test("a closing line without corners gets a row that asks for the first", () => {
  expect(pairs(written([]), { crs: plane, issues: [] }, "notice")).toEqual([["", ""]]);
});
