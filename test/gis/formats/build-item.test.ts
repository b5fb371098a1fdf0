import { expect, test } from "vitest";
import { buildItem, type ItemDraft, itemPlace } from "#gis/formats/build-item";
import { aPart, aSquareRing } from "#test/support/traced";

const draft = (more: Partial<ItemDraft>): ItemDraft => ({
  item: 3,
  name: "甲矿",
  number: null,
  crs: { datum: "CGCS2000", kind: "geographic", zone: null, zoneWidth: null },
  datumText: null,
  parts: [aPart([aSquareRing(0, 0, 1)])],
  declaredAreaM2: null,
  declaredAreaText: null,
  properties: {},
  sourceText: "",
  issues: [],
  ...more,
});

test("the area of a mine is the sum of parts that lie apart", () => {
  const parts = [aPart([aSquareRing(0, 0, 1)]), aPart([aSquareRing(5, 0, 1, { number: 2 })], { number: 2 })];
  const item = buildItem(draft({ parts }), {});
  expect(item.areaM2).toBeCloseTo(
    item.parts.reduce((sum, part) => sum + part.areaM2, 0),
    6,
  );
});

test("a mine without any shape and without a reason gets F04", () => {
  expect(buildItem(draft({ parts: [] }), {})).toMatchObject({ shape: null, issues: [{ code: "F04" }] });
});

test("a lost corner takes the shape with it, a spoilt elevation does not", () => {
  const lost = { code: "E12" as const, severity: "error" as const, context: {} };
  expect(buildItem(draft({ issues: [{ ...lost, place: { field: "X" } }] }), {}).shape).toBeNull();
  expect(buildItem(draft({ issues: [{ ...lost, place: { field: "止标高" } }] }), {}).shape).not.toBeNull();
});

test("a place names the mine when it has a name", () => {
  expect(itemPlace(3, "甲矿")).toEqual({ item: 3, itemName: "甲矿" });
  expect(itemPlace(3, null)).toEqual({ item: 3 });
});
