import { expect, test } from "vitest";
import { knownPacks, packById } from "#gis/policy/known-packs";
import type { PolicyPack } from "#gis/policy/pack";
import { mergeRuleBinds, triggerParametersOf, triggerRulesOf } from "#gis/policy/trigger-rules";
import { triggerKeys } from "#gis/triggers/trigger";

const pack = (id: string) => packById(id) as PolicyPack;
const carried = (id: string) => triggerRulesOf(pack(id), []).map(({ key }) => key);

test("each document fires what it has a clause for, and nothing else", () => {
  expect(carried("xinzhou-2022")).toEqual(["safety_distance", "shared_orebody", "false_merger", "isolated"]);
  expect(carried("jincheng-2024")).toEqual([
    "safety_distance",
    "shared_orebody",
    "below_minimum",
    "ridge_boundary",
  ]);
  expect(carried("xinbin-2019")).toEqual(["shared_orebody", "below_minimum"]);
  expect(carried("chaoyang-2024")).toEqual([]);
  expect(carried("anshan-2024")).toEqual([]);
});

test("001 asks one orebody, a 集中开采区 and a small mine beside the distance; 002 asks the working range only", () => {
  const [xinzhou] = triggerRulesOf(pack("xinzhou-2022"), []);
  expect(xinzhou).toMatchObject({
    clauseId: "3-2-3-2",
    also: ["orebody", "zone", "small"],
    measures: "licence",
  });
  const [jincheng] = triggerRulesOf(pack("jincheng-2024"), []);
  expect(jincheng).toMatchObject({ clauseId: "3-2-3-3", also: [], measures: "working" });
});

test("what is asked for reference has no clause, and never replaces a clause of the document", () => {
  const rules = triggerRulesOf(pack("jincheng-2024"), triggerKeys);
  expect(rules.map(({ key }) => key)).toEqual(triggerKeys);
  const without = rules.filter(({ clauseId }) => clauseId === null).map(({ key }) => key);
  expect(without).toEqual(["false_merger", "isolated"]);
  // as XZ-26 is ruled: nobody to merge with by any rule
  expect(rules.find(({ key }) => key === "isolated")?.also).toEqual(["no_shared_orebody"]);
});

test("300 m and 500 m stand in every pack, with a note where the document is silent", () => {
  for (const each of knownPacks) {
    expect(triggerParametersOf(each)).toEqual({
      safetyDistanceM: 300,
      isolationDistanceM: 500,
      reference: [],
    });
    const parameter = each.parameters.find(({ key }) => key === "safety.openpit_distance_m");
    expect(parameter?.note).toContain("第39号");
  }
});

test("only 001 makes mines merge by distance and size", () => {
  expect(knownPacks.filter(mergeRuleBinds).map(({ id }) => id)).toEqual(["xinzhou-2022"]);
});
