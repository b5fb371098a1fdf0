import { expect, test } from "vitest";
import { isSandStone, isSandStoneClay } from "#gis/policy/sand-stone-clay";

test.each(["建筑石料用灰岩", "建筑用砂", "建筑用花岗岩", "砖瓦用黏土", "砖瓦用页岩", "页岩", " 建筑石料 "])(
  "%s is 砂石土",
  (mineral) => {
    expect(isSandStoneClay(mineral)).toBe(true);
  },
);

test.each(["水泥用灰岩", "石灰岩", "玻璃用砂岩", "铁矿", "耐火粘土", "膨润土", "白云岩"])(
  "%s is not",
  (mineral) => {
    expect(isSandStoneClay(mineral)).toBe(false);
  },
);

test("clay and shale are no 普通建筑用砂石", () => {
  expect(["建筑石料用灰岩", "建筑用砂", "河砂"].every(isSandStone)).toBe(true);
  expect(["砖瓦用页岩", "页岩", "粘土", "黏土", "铁矿"].some(isSandStone)).toBe(false);
});
