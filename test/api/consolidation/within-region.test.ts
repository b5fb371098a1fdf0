import { expect, it } from "vitest";
import { withinRegion } from "#api/consolidation/within-region";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { aMine, printedRule, rectangle } from "#test/support/mine-facts";

const at = (id: string, eastM: number) => aMine(id, { shape: rectangle(eastM, 0, 300, 300) });
/** a–b–c in a row, d–e far away */
const found = findCandidates(
  [at("a", 0), at("b", 600), at("c", 1200), at("d", 9000), at("e", 9600)],
  printedRule,
);
const here = withinRegion(found, (id) => id === "a");

it("speaks only of the region's own mines", () => {
  expect(here.verdicts.map(({ mineId }) => mineId)).toEqual(["a"]);
});

it("keeps a group whole that reaches over the county line, with all its links", () => {
  expect(here.groups.map(({ memberIds }) => memberIds)).toEqual([["a", "b", "c"]]);
  expect(here.pairs.map(({ a, b }) => a + b)).toEqual(["ab", "bc"]);
});
