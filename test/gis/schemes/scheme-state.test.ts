import { expect, test } from "vitest";
import { packRules } from "#gis/optimum/pack-rules";
import { packById } from "#gis/policy/known-packs";
import type { SchemeGroup } from "#gis/schemes/arrangement";
import { packDemands, schemeRules } from "#gis/schemes/scheme-rules";
import { schemeState } from "#gis/schemes/scheme-state";
import { aLink, aSchemeMine } from "./a-scheme.ts";

const known = packById("xinzhou-2022");
if (!known) throw new Error("the pack is there");
const pack = known;
const [a, b, c, d] = ["a", "b", "c", "d"].map((id) =>
  aSchemeMine(id, { mustMerge: id === "a", orebodyId: "O1" }),
);
if (!a || !b || !c || !d) throw new Error("four mines");
const mines = [a, b, c, { ...d, capacity: "10" }];
const links = [aLink("a", "b"), aLink("b", "c", { distanceM: 400, toVerify: true })];

function state(memberIds: string[][], change: Partial<ReturnType<typeof packDemands>> = {}) {
  const groups = memberIds.map(
    (ids, at): SchemeGroup => ({
      ...{ id: String(at), memberIds: ids },
      ...{ subjectId: null, subjectReason: null, isLocked: false },
    }),
  );
  const drafted = mines.map((mine) => ({ ...mine, draftGroup: null }));
  const arrangement = { groups, together: [], apart: [] };
  const demands = { ...packDemands(pack), ...change };
  const rules = schemeRules(demands, { mines: drafted, links }, arrangement, packRules(pack).weights);
  return schemeState({ mines, links }, arrangement, rules, pack.targets);
}

test("two of four as one are three, a quarter less, of which two are medium", () => {
  const { measures, targets, outcomes } = state([["a", "b"]]);
  expect(measures).toMatchObject({
    minesBefore: 4,
    minesAfter: 3,
    reductionPercent: "25.00",
    sharePercentAfter: "66.67",
  });
  expect(targets.map(({ key, value, before, standing }) => [key, value, before, standing])).toEqual([
    ["reduction.sand_stone_clay", "25.00", "0.00", "missed"],
    ["share.large_medium", "66.67", "25.00", "met"],
  ]);
  expect(outcomes.map(({ groupId, memberIds }) => [groupId, memberIds])).toEqual([
    ["0", ["a", "b"]],
    [null, ["c"]],
    [null, ["d"]],
  ]);
  // 40 万吨 over 6 万立方米 of 2.6 t/m³ a year
  expect(outcomes[0]).toMatchObject({
    capacity: "6",
    productionClass: "medium",
    areaM2: 100_000,
    serviceYears: "2.6",
  });
});

test("nothing is merged: what must not stay alone and what is asked of all are broken", () => {
  expect(state([]).broken.map(({ kind, mineIds }) => [kind, mineIds])).toEqual([
    ["most_left", []],
    ["share", []],
    ["must_merge", ["a"]],
    ["too_near", ["a", "b"]],
  ]);
});

test("members that do not hang together, and more than may be, are told by name", () => {
  const { broken, outcomes } = state([["a", "b", "c", "d"]], { mostMembers: 3 });
  expect(outcomes[0]?.parts).toEqual([["a", "b", "c"], ["d"]]);
  expect(outcomes[0]?.toVerify).toBe(true);
  expect(broken.map(({ kind }) => kind)).toEqual(["unlinked", "too_many"]);
  expect(broken[0]?.text).toBe("矿a、矿b、矿c与矿d不在规定距离内或不属同一矿体，不能连成一座");
  expect(broken[1]?.text).toContain("超过一组最多 3 座");
});

test("a merger that stays small is told by itself", () => {
  const small = { ...a, capacity: "1" };
  const rules = schemeRules(
    packDemands(pack),
    { mines: [], links: [] },
    { groups: [], together: [], apart: [] },
    packRules(pack).weights,
  );
  const groups = [{ id: "g", memberIds: ["a", "e"], subjectId: null, subjectReason: null, isLocked: false }];
  const ground = { mines: [small, aSchemeMine("e", { capacity: "1" })], links: [aLink("a", "e")] };
  const { broken } = schemeState(ground, { groups }, rules, pack.targets);
  expect(broken.map(({ kind, text }) => [kind, text])).toContainEqual([
    "merged_class",
    "矿a等 2 座合为一座后仍为小型",
  ]);
});

test("all kept: nothing is said", () => {
  expect(state([["a", "b", "c"]]).broken).toEqual([]);
});

test("a share that mines of unknown class could lift over its target waits for them", () => {
  const standing = (capacities: (string | null)[]) => {
    const ground = {
      mines: capacities.map((capacity, at) => aSchemeMine(`m${at}`, { capacity })),
      links: [],
    };
    const demands = packDemands(pack);
    const rules = schemeRules(
      demands,
      { mines: [], links: [] },
      { groups: [], together: [], apart: [] },
      packRules(pack).weights,
    );
    const { targets } = schemeState(ground, { groups: [] }, rules, pack.targets);
    return targets.flatMap(({ key, value, standing: is }) =>
      key === "share.large_medium" ? [value, is] : [],
    );
  };
  // more than half are asked for; 10 万立方米 a year is medium, 3 small
  expect(standing([null, null, null])).toEqual(["0.00", "unknown"]);
  expect(standing(["10", "10", null])).toEqual(["66.67", "met"]);
  expect(standing(["3", "3", null])).toEqual(["0.00", "missed"]);
});
