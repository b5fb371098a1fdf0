import { expect, it } from "vitest";
import { type AttributeItem, rereadItem } from "#api/transfer/columns/reread-item";
import { fieldColumns } from "#gis/attributes/mapped-field";

const item = (change: Partial<AttributeItem["body"]>, more: Partial<AttributeItem> = {}): AttributeItem => ({
  index: 4,
  areaM2: 90_000,
  hasShape: true,
  asRead: null,
  body: {
    name: "甲",
    number: null,
    properties: {},
    declaredAreaM2: null,
    declaredAreaText: null,
    issues: [],
    ...change,
  },
  ...more,
});
const byArea = fieldColumns([{ name: "面积", field: "licensedAreaKm2", unit: "hm2" }]);
const codes = (read: ReturnType<typeof rereadItem>) => read.body.issues.map(({ code }) => code);

it("an area in the unit a person says is held against the ground", () => {
  const read = rereadItem(item({ properties: { 面积: 12 } }), byArea);
  expect(read).toMatchObject({ usable: true, warning: true, body: { declaredAreaM2: 120_000 } });
  expect(codes(read)).toEqual(["E09"]);
  expect(codes(rereadItem(item({ properties: { 面积: 9 } }), byArea))).toEqual([]);
});

it("errors of the ground stay, those of attributes and shared numbers are found anew", () => {
  const issue = (code: "E03" | "A04" | "L01") => ({
    code,
    severity: code === "A04" ? ("warning" as const) : ("error" as const),
    place: { item: 5, itemName: "甲" },
    context: {},
  });
  const read = rereadItem(item({ issues: [issue("E03"), issue("A04"), issue("L01")] }), byArea);
  expect(codes(read)).toEqual(["E03"]);
  expect(read).toMatchObject({ index: 4, usable: false, warning: false });
});

it("without a shape or an area nothing becomes usable", () => {
  expect(rereadItem(item({}, { hasShape: false }), null).usable).toBe(false);
  expect(rereadItem(item({}, { areaM2: 0 }), null).usable).toBe(false);
});

it("what the reader said is kept once and comes back without a mapping", () => {
  const asRead = { name: "原名", number: "7", declaredAreaM2: null, declaredAreaText: null };
  const read = rereadItem(item({ name: "改名" }, { asRead }), null);
  expect(read.body).toMatchObject({ ...asRead, asRead });
});
