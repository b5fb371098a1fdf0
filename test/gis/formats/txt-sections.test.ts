import { expect, test } from "vitest";
import { cutTxtSections, isParcelHeader, splitFields } from "#gis/formats/txt-sections";

test("parcels take the points under them; sections that are not known are kept", () => {
  const text =
    "[属性描述]\n带号=41\n[扩展信息]\n备注=a=b\n[地块坐标]\n孤行\n3,,1,甲,面,,,,@\nJ1,1,2,3\n\n3,,2,乙,面,,,,@";
  const { parcels, strays } = cutTxtSections(text);
  expect(parcels.map((parcel) => parcel.points.map((point) => point.line))).toEqual([[8], []]);
  expect(Object.fromEntries(parcels[0]?.attributes ?? [])).toEqual({ 带号: "41", 备注: "a=b" });
  expect(strays).toEqual([{ line: 6, text: "孤行" }]);
});

test("a header ends in @, ordinary or full-width, and has at least five fields", () => {
  expect(isParcelHeader("4,9.0,1,甲,面,,,,@ ")).toBe(true);
  expect(isParcelHeader("4，9.0，1，甲，面，，，，＠")).toBe(true);
  expect(isParcelHeader("mail@")).toBe(false);
});

test("a full-width comma inside a name does not split a line that has ordinary ones", () => {
  expect(splitFields("4,9,1,甲，乙,面")).toEqual(["4", "9", "1", "甲，乙", "面"]);
});
