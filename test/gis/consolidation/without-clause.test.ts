import { expect, test } from "vitest";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { withoutClause } from "#gis/consolidation/without-clause";
import { aMine, printedRule, rectangle } from "#test/support/mine-facts";

const mines = [
  aMine("a"),
  aMine("b", { shape: rectangle(500, 0, 300, 300) }),
  aMine("c", { shape: rectangle(0, 500, 300, 300), inScope: false }),
  aMine("d", { shape: rectangle(1000, 0, 300, 300), orebodyId: null }),
];

test("no mine must merge by a clause that the document does not have, nor waits for data that would make it", () => {
  const found = findCandidates(mines, printedRule);
  expect(found.verdicts.map(({ verdict }) => verdict)).toEqual([
    "must_merge",
    "must_merge",
    "out_of_scope",
    "to_verify",
  ]);
  const told = withoutClause(found);
  expect(told.verdicts.map(({ verdict }) => verdict)).toEqual([
    "not_mandatory",
    "not_mandatory",
    "out_of_scope",
    "not_mandatory",
  ]);
  expect(told.groups).toEqual([]);
  expect(told.pairs.some(({ links }) => links)).toBe(false);
});

test("the conditions with their numbers stay to be read", () => {
  const found = findCandidates(mines, printedRule);
  const conditions = (of: typeof found) => of.verdicts.map((verdict) => verdict.conditions);
  expect(conditions(withoutClause(found))).toEqual(conditions(found));
});
