import { expect, test } from "vitest";
import { rectangle } from "#test/support/squares";
import { topologyColours } from "../../../web/topology/topology-colours.ts";
import { topologyFeatures } from "../../../web/topology/topology-features.ts";

const shape = rectangle(0, 0, 1, 1);
const item = { id: "f1", kind: "gap" as const, at: [122.7, 40.7], shape };

test("every finding is drawn as its ground and as a point that is seen from afar", () => {
  const { features } = topologyFeatures([item], null);
  expect(features.map(({ geometry }) => geometry.type)).toEqual(["MultiPolygon", "Point"]);
  expect(features[0]?.properties).toMatchObject({ id: "f1", colour: topologyColours.gap, label: "缝隙" });
});

test("the chosen finding is marked", () => {
  const { features } = topologyFeatures([item, { ...item, id: "f2" }], "f2");
  expect(features.map(({ properties }) => properties?.chosen)).toEqual([false, false, true, true]);
});

test("kinds differ by colour", () => {
  expect(new Set(Object.values(topologyColours)).size).toBe(6);
});
