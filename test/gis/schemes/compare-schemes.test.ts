import { expect, test } from "vitest";
import { packRules } from "#gis/optimum/pack-rules";
import { packById } from "#gis/policy/known-packs";
import { compareSchemes } from "#gis/schemes/compare-schemes";
import { packDemands, schemeRules } from "#gis/schemes/scheme-rules";
import { schemeState } from "#gis/schemes/scheme-state";
import { aLink, aSchemeMine } from "./a-scheme.ts";

const known = packById("xinzhou-2022");
if (!known) throw new Error("the pack is there");
const pack = known;

/** A scheme of small mines in a row, each linked with the next. */
function scheme(id: string, groups: string[][], ids = ["a", "b", "c", "d"]) {
  const mines = ids.map((mine) => aSchemeMine(mine));
  const links = [aLink("a", "b"), aLink("b", "c", { distanceM: 400.4, toVerify: true }), aLink("c", "d")];
  const arrangement = {
    groups: groups.map((memberIds, at) => ({
      ...{ id: `${id}${at}`, memberIds },
      ...{ subjectId: null, subjectReason: null, isLocked: false },
    })),
    ...{ together: [], apart: [] },
  };
  const drafted = mines.map((mine) => ({ ...mine, draftGroup: null }));
  const rules = schemeRules(
    packDemands(pack),
    { mines: drafted, links },
    arrangement,
    packRules(pack).weights,
  );
  return { id, state: schemeState({ mines, links }, arrangement, rules, pack.targets) };
}

const pairs = scheme("pairs", [
  ["a", "b"],
  ["c", "d"],
]);
const chain = scheme("chain", [["a", "b", "c"]]);
const none = scheme("none", []);
const row = (comparison: ReturnType<typeof compareSchemes>, key: string) =>
  comparison.rows.find((one) => one.key === key);

test("schemes of different numbers of groups have each figure beside the others, and against the base", () => {
  const told = compareSchemes([pairs, chain, none]);
  expect(row(told, "mines_after")?.figures).toEqual([
    { value: "2", difference: null, standing: null },
    { value: "2", difference: "0", standing: null },
    { value: "4", difference: "2", standing: null },
  ]);
  expect(row(told, "reduction.sand_stone_clay")?.figures).toEqual([
    { value: "50.00", difference: null, standing: "met" },
    { value: "50.00", difference: "0", standing: "met" },
    { value: "0.00", difference: "-50", standing: "missed" },
  ]);
  expect(row(told, "apart")?.figures.map(({ value }) => value)).toEqual(["200", "500", "0"]);
  expect(row(told, "largest")?.figures.map(({ value }) => value)).toEqual(["2", "3", "1"]);
  expect(row(told, "to_verify")?.figures.map(({ value }) => value)).toEqual(["0", "1", "0"]);
});

test("another base turns the differences round, and a target is told with the row", () => {
  const told = compareSchemes([pairs, none], "none");
  expect(row(told, "mines_after")?.figures.map(({ difference }) => difference)).toEqual(["-2", null]);
  expect(row(told, "share.large_medium")?.target?.value).toBe("50");
});

test("mines that go with others than in the base are told scheme by scheme, and what all agree on", () => {
  const told = compareSchemes([pairs, chain]);
  expect(told.moved.map((moved) => moved.map(({ mineId }) => mineId))).toEqual([[], ["c", "d"]]);
  expect(told.core).toMatchObject({
    together: [{ memberIds: ["a", "b"], isWhole: false }],
    settled: 0,
    of: 4,
  });
});

test("a mine that one scheme is not about is named, and neither moves nor is agreed on", () => {
  const told = compareSchemes([pairs, scheme("less", [["a", "b"]], ["a", "b", "c"])]);
  expect(told.notInAll).toEqual(["d"]);
  expect(told.moved[1]?.map(({ mineId }) => mineId)).toEqual(["c"]);
  expect(told.core.of).toBe(3);
  expect(row(told, "mines_before")?.figures.map(({ difference }) => difference)).toEqual([null, "-1"]);
});

test("a figure that cannot be told has no difference", () => {
  const unasked = { ...none, id: "unasked", state: { ...none.state, targets: [] } };
  expect(row(compareSchemes([pairs, unasked]), "share.large_medium")?.figures[1]).toEqual({
    ...{ value: null, difference: null, standing: null },
  });
});
