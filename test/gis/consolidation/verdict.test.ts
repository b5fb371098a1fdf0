import { describe, expect, test } from "vitest";
import type { MineFacts } from "#gis/consolidation/candidate";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { aMine, printedRule, rectangle } from "../../support/mine-facts.ts";

/** Mine 1 with neighbours to its east, each so many metres away. */
const judged = (own: Partial<MineFacts>, ...neighbours: [gapM: number, change?: Partial<MineFacts>][]) => {
  const others = neighbours.map(([gapM, change], index) =>
    aMine(`${index + 2}`, { shape: rectangle(300 + gapM, 0, 300, 300), ...change }),
  );
  const [first] = findCandidates([aMine("1", own), ...others], printedRule).verdicts;
  if (!first) throw new Error("no verdict");
  return first;
};

describe("临界", () => {
  test("a mine caught only by a neighbour at 499.9 m is must-merge, to be measured again", () => {
    expect(judged({}, [499.9])).toMatchObject({ verdict: "must_merge", critical: true });
  });

  test("a second neighbour well within the distance makes it certain", () => {
    const found = judged({}, [499.9], [100]);
    expect(found).toMatchObject({ verdict: "must_merge", critical: false });
    expect(found.conditions[0]).toMatchObject({ neighbourId: "3", status: "pass" });
  });

  test("a mine let off only because a neighbour is at 500.1 m is to be measured again", () => {
    expect(judged({}, [500.1])).toMatchObject({ verdict: "not_mandatory", critical: true });
  });

  test("does not matter where the verdict stands without it", () => {
    expect(judged({ reserveWt: "30" }, [499.9])).toMatchObject({
      verdict: "suggested_subject",
      critical: false,
    });
    expect(judged({}, [500.1, { orebodyId: "O2" }])).toMatchObject({ critical: false });
  });

  test("also comes from areas of licence and ground on both sides of the limit", () => {
    const own = { shape: rectangle(0, 0, 300, 333.6), licensedAreaKm2: "0.0999" };
    expect(judged(own, [100])).toMatchObject({ verdict: "must_merge", critical: true });
  });

  test("marks an open verdict that a critical distance could end", () => {
    expect(judged({ orebodyId: null }, [499.9])).toMatchObject({ verdict: "to_verify", critical: true });
    expect(judged({ orebodyId: null }, [100])).toMatchObject({ verdict: "to_verify", critical: false });
  });
});

test("a farther neighbour on the same orebody carries the verdict before a nearer one on another", () => {
  const found = judged({}, [50, { orebodyId: "O2" }], [450]);
  expect(found.verdict).toBe("must_merge");
  expect(found.conditions.slice(0, 2)).toMatchObject([
    { neighbourId: "3", value: "450.000" },
    { neighbourId: "3", status: "pass" },
  ]);
  expect(found.neighbourIds).toEqual(["2", "3"]);
});

test("a known neighbour on the same orebody settles what an unreported one leaves open", () => {
  expect(judged({}, [100, { orebodyId: null }]).verdict).toBe("to_verify");
  expect(judged({}, [100, { orebodyId: null }], [400]).verdict).toBe("must_merge");
});
