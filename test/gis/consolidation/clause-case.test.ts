import { describe, expect, test } from "vitest";
import type { SubjectScope } from "#gis/consolidation/candidate";
import { carryingCase, casesTowards, conditionsOf, lonelyConditions } from "#gis/consolidation/clause-case";
import { pairUp } from "#gis/consolidation/pair-up";
import { sizeUp } from "#gis/consolidation/small-mine";
import { no, yes } from "#gis/consolidation/truth";
import { aMine, printedRule, rectangle } from "../../support/mine-facts.ts";

const small = aMine("1");
const large = aMine("2", { shape: rectangle(400, 0, 400, 400), licensedAreaKm2: "0.16", reserveWt: "80" });

const casesOf = (subjectScope: SubjectScope, [own, other]: [typeof small, typeof small]) => {
  const parameters = { ...printedRule, subjectScope };
  const [pair] = pairUp([small, large], parameters);
  if (!pair) throw new Error("not a pair");
  return casesTowards(sizeUp(own, parameters), sizeUp(other, parameters), pair, subjectScope);
};

describe("a small mine beside a large one", () => {
  test("is caught by itself when the clause speaks of the mine itself, the large one is not", () => {
    expect(casesOf("self", [small, large]).map(({ outcome }) => outcome.decided)).toEqual([yes]);
    expect(casesOf("self", [large, small]).map(({ outcome }) => outcome.decided)).toEqual([no]);
  });

  test("is let off when both must be small, and the neighbour's size is shown as the reason", () => {
    const [tried] = casesOf("both", [small, large]);
    expect(tried?.outcome.decided).toBe(no);
    expect(tried && conditionsOf(tried, printedRule).slice(2)).toMatchObject([
      { key: "area", value: "0.16", neighbourId: "2", status: "fail" },
      { key: "reserve", value: "80", neighbourId: "2", status: "fail" },
    ]);
  });

  test("drags the large one in when either may be small, by the small one's size", () => {
    const carrying = carryingCase(casesOf("either", [large, small]));
    if (!carrying) throw new Error("a case expected");
    expect(carrying.outcome.decided).toBe(yes);
    expect(conditionsOf(carrying, printedRule).slice(2)).toMatchObject([
      { neighbourId: "1" },
      { neighbourId: "1" },
    ]);
  });
});

test("the four conditions come in the order of the clause, also without a neighbour", () => {
  const keys = ["distance", "orebody", "area", "reserve"];
  const [tried] = casesOf("self", [small, large]);
  expect((tried ? conditionsOf(tried, printedRule) : []).map(({ key }) => key)).toEqual(keys);
  expect(lonelyConditions(sizeUp(small, printedRule), printedRule).map(({ key }) => key)).toEqual(keys);
});
