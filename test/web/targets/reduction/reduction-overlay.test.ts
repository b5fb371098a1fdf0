import { expect, test } from "vitest";
import { moveWays } from "#gis/reduction/mine-move";
import { reductionFeatures, reductionOverlay } from "../../../../web/targets/reduction/reduction-overlay.ts";
import type { MovedMine } from "../../../../web/targets/reduction/use-reduction.ts";

const mine = (change: Partial<MovedMine>): MovedMine => ({
  ...{ mineId: "a", mineName: "甲", licenceNumber: null, regionCode: "140901", regionName: "东县" },
  ...{
    mineral: "建筑石料用灰岩",
    way: "merged",
    movedOn: "2024-01-01",
    step: null,
    grantDocument: null,
    lon: 112.2,
    lat: 38.4,
  },
  ...change,
});

test("a mine is drawn where it lies by how it moved; one without a place stands in the list alone", () => {
  const { features } = reductionFeatures([mine({}), mine({ mineId: "b", lon: null, lat: null })]);
  expect(features.map(({ properties }) => [properties?.id, properties?.sign])).toEqual([["a", "并"]]);
});

test("each way has a sign of its own in the legend", () => {
  expect(new Set(reductionOverlay.legend.map(({ label }) => label)).size).toBe(moveWays.length);
});
