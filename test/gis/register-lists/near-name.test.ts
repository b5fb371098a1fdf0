import { expect, it } from "vitest";
import { isNearName } from "#gis/register-lists/near-name";

it.each([
  ["东沟石灰岩拟设采矿权", "东沟石灰岩（规划区块）"],
  ["东沟 石灰岩1号区块", "东沟石灰岩一号"],
  ["东沟石灰岩矿", "东沟石灰岩"],
  ["东沟石灰岩矿", "东沟石英岩矿"],
  ["（甲）", "(甲)"],
  ["拟设区块", "拟设区块"],
])("%s and %s may be one block", (one, other) => {
  expect([isNearName(one, other), isNearName(other, one)]).toEqual([true, true]);
});

it.each([
  ["东沟石灰岩1号区块", "东沟石灰岩2号区块"],
  ["东沟石灰岩一号", "东沟石灰岩"],
  ["东沟石灰岩一号", "东沟石灰岩十一号"],
  ["东沟石灰岩", "西山石英岩"],
  ["甲矿", "乙矿"],
  ["拟设区块", "规划区块采矿权"],
])("%s and %s are two", (one, other) => {
  expect([isNearName(one, other), isNearName(other, one)]).toEqual([false, false]);
});
