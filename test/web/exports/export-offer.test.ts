import { expect, test } from "vitest";
import { mapLayerOffer, restrictedZones } from "#web/exports/export-offer";

test("red lines and their like need a reason, mining zones only where their layer is restricted", () => {
  expect(restrictedZones("ecological_red_line")).toBe("生态保护红线");
  expect(restrictedZones("mining_key")).toBeNull();
  expect(restrictedZones("mining_key", "restricted")).toBe("重点开采区");
  expect(restrictedZones(null)).toContain("永久基本农田");
});

test("a layer of the map is taken away as what it draws; the borders of regions are no layer of ours to give", () => {
  expect(mapLayerOffer("workings", "实测采动范围")?.choices[0].source).toEqual({
    layer: "workings",
    filter: {},
  });
  expect(mapLayerOffer("zone-permanent_farmland", "永久基本农田")?.choices[0]).toMatchObject({
    source: { layer: "zones", filter: { kind: "permanent_farmland" } },
    restricted: "永久基本农田",
  });
  expect(mapLayerOffer("regions", "行政区界")).toBeNull();
});
