import { expect, test } from "vitest";
import { readParcelHeader, statedZone } from "#gis/formats/txt-header";

test("the usual, the short and the long header are told apart by their fields", () => {
  expect(readParcelHeader("14,6.5,1,XXX区块一,面,,,,@")).toMatchObject({
    name: "XXX区块一",
    areaHaText: "6.5",
  });
  expect(readParcelHeader("4,9,1,甲,面,图1,用途,@").fields).toEqual({
    界址点数: "4",
    地块面积: "9",
    地块编号: "1",
    地块名称: "甲",
    记录图形属性: "面",
    图幅号: "图1",
    地块用途: "用途",
  });
  expect(readParcelHeader("4,9,1,甲,面,,,甲类,0602,1,2,注,@").fields).toMatchObject({
    图斑类型: "甲类",
    备注: "注",
  });
  const { fields } = readParcelHeader("13,9,1,甲,面,图1,采矿用地,0602,,1,B,C,备注,@");
  expect(fields).toMatchObject({ 地类编码: "0602", 图斑类型: "", 改造前质量等别: "B", 备注: "备注" });
});

test("带号 and 分带 are read in the ways people write them", () => {
  const zone = (text: string, width: string) =>
    statedZone(
      new Map([
        ["带号", text],
        ["几度分带", width],
      ]),
    );
  expect(zone("41", "3")).toEqual({ zone: 41, zoneWidth: 3 });
  expect(zone("第２１带".replace("第", ""), "6度带")).toEqual({ zone: 21, zoneWidth: 6 });
  expect(zone("", "")).toEqual({ zone: null, zoneWidth: null });
  expect(zone("123", "三")).toEqual({ zone: null, zoneWidth: null });
});

test("a central meridian stands for 带号 where the width is stated, and for nothing otherwise", () => {
  const zone = (meridian: string, width: string) =>
    statedZone(
      new Map([
        ["带号", ""],
        ["中央子午线", meridian],
        ["几度分带", width],
      ]),
    );
  expect(zone("123", "3").zone).toBe(41);
  expect(zone("123°", "6").zone).toBe(21);
  expect(zone("123", "").zone).toBeNull();
  expect(zone("122.5", "3").zone).toBeNull();
});
