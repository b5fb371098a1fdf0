import { expect, it } from "vitest";
import { clearestText, differingTexts } from "#gis/attributes/differing-texts";
import type { MappedField } from "#gis/attributes/mapped-field";

const differ = (field: MappedField, ...texts: string[]) =>
  differingTexts(
    texts.map((text, index) => ({ key: `c${index}`, text, isNumber: false, unit: null })),
    field,
  ).map(({ text }) => text);

it("the same however it is written is no difference", () => {
  expect(differ("holder", "云岭 矿业（集团）", "云岭矿业(集团)")).toEqual([]);
  expect(differ("validTo", "2025年6月1日", "20250601")).toEqual([]);
  expect(differ("capacity", "30", "30.0")).toEqual([]);
  expect(differ("holder")).toEqual([]);
});

it("names the first text and the first that says something else", () => {
  expect(differ("holder", "甲公司", "甲公司", "乙公司")).toEqual(["甲公司", "乙公司"]);
  expect(differ("licenceNumber", "0123", "123")).toEqual(["0123", "123"]);
});

it("the same number in two units is a difference", () => {
  const said = (unit: string) => ({
    key: unit,
    text: "30",
    isNumber: true,
    unit: { where: unit, text: unit },
  });
  expect(differingTexts([said("万吨"), said("吨")], "reserve")).toHaveLength(2);
});

it("a unit in the name of the column counts as one that a person told; where none is said the number alone counts", () => {
  const under = (key: string) => ({ key, text: "30", isNumber: true, unit: null });
  expect(differingTexts([under("证载规模（万吨）"), under("生产规模（千吨）")], "capacity")).toHaveLength(2);
  const [bare, stated] = [under("证载规模"), under("生产规模（万吨）")];
  expect(differingTexts([bare, stated], "capacity")).toEqual([]);
  expect(clearestText([bare, stated], "capacity")).toBe(stated);
  expect(clearestText([bare], "capacity")).toBe(bare);
});

it("a licence number in 采矿权 says nothing of the holder beside a name", () => {
  expect(differ("holder", "甲公司", "C2112822009087120030651")).toEqual([]);
});
