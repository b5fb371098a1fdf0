import { expect, it } from "vitest";
import { columnsOf } from "#api/cli/import-columns";

it("a field has the names that files give it, and what pages call it", () => {
  const fieldOf = (what: string) => columnsOf([`甲=${what}`]);
  for (const name of ["证载面积", "拟设面积", "证载面积（拟设区块为拟设面积）", "licensedAreaKm2"])
    expect(fieldOf(name)).toEqual([{ name: "甲", field: "licensedAreaKm2", unit: null }]);
});

it("a column is said by codes or Chinese words, with its unit or without, or as not used", () => {
  expect(columnsOf(["储量=reserve:t", "面积=证载面积：公顷", "企业=holder", "a=b=name", "备考="])).toEqual([
    { name: "储量", field: "reserve", unit: "t" },
    { name: "面积", field: "licensedAreaKm2", unit: "hm2" },
    { name: "企业", field: "holder", unit: null },
    { name: "a=b", field: "name", unit: null },
    { name: "备考", field: null, unit: null },
  ]);
});

it.each([
  ["储量", "--column 须写成“列名=项目”或“列名=项目:单位”，收到的是 储量"],
  ["=holder", "--column 须写成“列名=项目”或“列名=项目:单位”，收到的是 =holder"],
  ["储量=别的", "--column 没有项目 别的"],
  ["储量=reserve:斤", "--column 没有单位 斤，可用的有 万吨、万立方米、千吨、吨"],
])("%s is refused: %s", (word, message) => {
  expect(columnsOf(["矿名=name", word])).toContain(message);
});
