import { expect, test } from "vitest";
import { packById } from "#gis/policy/known-packs";
import {
  breachParametersOf,
  clauseFor,
  clauseOfCondition,
  mergeParametersOf,
} from "#gis/policy/merge-parameters";
import type { PolicyPack } from "#gis/policy/pack";

const pack = packById("xinzhou-2022") as PolicyPack;

test("三(一)5 is read as 500 m, 0.1 km², 300 thousand tonnes, judged on the mine itself", () => {
  expect(mergeParametersOf(pack)).toEqual({
    distanceM: 500,
    areaKm2: "0.1",
    reserveWt: "30",
    subjectScope: "self",
    distanceBandM: 0.5,
  });
});

test("a breach is tolerated to twice the combined error, a sliver is under 1 m² or 0.02 m of its perimeter", () => {
  expect(breachParametersOf(pack)).toEqual({
    toleranceFactor: 2,
    licenceSigmaM: 0.05,
    sliverMinM2: 1,
    sliverWidthM: 0.02,
  });
});

test("every number of the breach check says where it comes from", () => {
  const notes = pack.parameters.filter(({ key }) => /^(breach|overlay)\./.test(key)).map(({ note }) => note);
  expect(notes).toHaveLength(4);
  for (const note of notes) expect(note).toMatch(/[\u4e00-\u9fff]{8}/);
});

test.each(["distance", "orebody", "area", "reserve"] as const)("the %s condition quotes 三(一)5", (key) => {
  const clause = clauseOfCondition(pack, key);
  expect(clause?.article).toBe("三(一)5");
  expect(clause?.quote).toContain("保有资源储量不足30万吨的必须整合");
});

test("a ruling of our own quotes no clause", () => {
  expect(clauseFor(pack, "breach.tolerance_factor")).toBeNull();
});

test("a pack without a needed number, or with an unknown reading, is a programming error", () => {
  const without = { ...pack, parameters: pack.parameters.filter(({ key }) => key !== "merge.area_km2") };
  expect(() => mergeParametersOf(without)).toThrow("lacks merge.area_km2");
  const odd = pack.parameters.map((p) => (p.key === "merge.subject_scope" ? { ...p, value: "none" } : p));
  expect(() => mergeParametersOf({ ...pack, parameters: odd })).toThrow("none");
});
