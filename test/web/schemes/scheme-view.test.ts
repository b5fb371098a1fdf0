import { expect, test } from "vitest";
import {
  type AloneFilter,
  aloneByFilter,
  doubtsOf,
  groupsSought,
  schemeView,
} from "../../../web/schemes/scheme-view.ts";
import { aGroup, arranged, aView } from "./a-scheme-view.ts";

const view = aView(arranged([aGroup("g", ["a", "b"])]), { c: { mustMerge: true, reserveWt: null } });

test("two of four mines in one leave three, a quarter less", () => {
  expect(view.state.measures).toMatchObject({ minesBefore: 4, minesAfter: 3, reductionPercent: "25.00" });
  expect(view.state.targets.map(({ key, standing }) => [key, standing])).toEqual([
    ["reduction.sand_stone_clay", "missed"],
    ["share.large_medium", "missed"],
  ]);
});

test("mines that stay alone are told by what they lack", () => {
  const names = (filter: AloneFilter) => aloneByFilter(view, "")[filter].map(({ id }) => id);
  expect([names("all"), names("must_merge"), names("to_verify")]).toEqual([["c", "d"], ["c"], ["c"]]);
  expect(aloneByFilter(view, "矿D").all).toHaveLength(1);
});

test("a mine of which it is not known whether it must merge waits to be verified, and must not merge yet", () => {
  const open = aView(arranged([]), { d: { mustMergeToVerify: true } });
  const { must_merge, to_verify } = aloneByFilter(open, "");
  expect([must_merge, to_verify.map(({ id }) => id)]).toEqual([[], ["d"]]);
});

test("acts one after the other come to the same as the last of them at once, whatever was reckoned before", () => {
  const [first, second, third] = [
    arranged([aGroup("g", ["a", "b"])]),
    arranged([aGroup("g", ["a", "b", "c"]), aGroup("h", ["d", "a"])]),
    arranged([aGroup("g", ["a", "b"]), aGroup("h", ["c", "d"])]),
  ];
  const ground = aView(first);
  for (const act of [first, second, third, first])
    expect(schemeView(ground, act, ground.demands).state).toEqual(aView(act).state);
});

test("groups are found by a member", () => {
  expect([groupsSought(view, "矿b").length, groupsSought(view, "矿c").length]).toEqual([1, 0]);
});

test("a group says what it waits for: the orebody of a link, a capacity, one mineral, a reserve", () => {
  const [one] = aView(arranged([aGroup("g", ["c", "d"])]), {
    c: { capacity: null, reserveWt: null },
    d: { mineral: "石英岩" },
  }).groups;
  expect(one && doubtsOf(one)).toEqual([
    "相连依据待核实：有矿山未登记矿体",
    "未登记生产规模：矿c",
    "矿种不同（建筑石料用灰岩、石英岩），合并规模不能相加",
    "未登记保有资源储量：矿c",
  ]);
  expect(view.groups[0] && doubtsOf(view.groups[0])).toEqual([]);
});
