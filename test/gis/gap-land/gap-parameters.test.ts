import { expect, test } from "vitest";
import { biddingClause, gapParametersOf } from "#gis/gap-land/gap-parameters";
import { packById } from "#gis/policy/known-packs";
import { clauseFor } from "#gis/policy/merge-parameters";
import type { PolicyPack } from "#gis/policy/pack";

const pack = packById("xinzhou-2022") as PolicyPack;

test("the Xinzhou pack joins within 500 m, takes 350 m and one block of 1′ for gap land, and 300 m for safe", () => {
  expect(gapParametersOf(pack)).toMatchObject({
    joinM: 500,
    mostM: 350,
    blockMinutes: 1,
    safetyM: 300,
    bandM: 0.5,
  });
  expect(clauseFor(pack, "gap.max_distance_m")?.id).toBe("1-2-4");
});

test("a pack that is silent on gap land leaves its limits open", () => {
  const silent = { ...pack, parameters: pack.parameters.filter(({ key }) => !key.startsWith("gap.")) };
  expect(gapParametersOf(silent)).toMatchObject({ mostM: null, blockMinutes: null });
});

test("gap resources are granted by bidding, by the clause that says so", () => {
  expect(biddingClause(pack)?.quote).toContain("夹缝资源");
  expect(biddingClause(pack)?.quote).toContain("竞争性出让");
  expect(biddingClause({ ...pack, targets: [] })).toBeNull();
});
