import { expect, test } from "vitest";
import { toPlane } from "#gis/crs/gauss-kruger";
import { type FeatureCrs, featureItem } from "#gis/formats/feature-item";

const lonLat: FeatureCrs = { datum: "CGCS2000", text: null, kind: "geographic", zone: null, zoneWidth: null };
const plane: FeatureCrs = { ...lonLat, kind: "plane", zone: 37, zoneWidth: 3 };
const ring = [
  [112, 38],
  [112.01, 38],
  [112.01, 38.01],
  [112, 38],
];
const feature = (coordinates: unknown, properties = {}) => ({
  geometry: { type: "Polygon", coordinates },
  properties,
  source: { coordinates },
});
const planeRing = (keepsZone: boolean) =>
  ring.map((point) => {
    const { northM, eastM } = toPlane(point, 37, 3);
    return [keepsZone ? eastM : eastM - 37_000_000, northM];
  });

test("plane metres with or without the zone in front give the ground of their lon/lat", () => {
  const { areaM2 } = featureItem(feature([ring]), 1, lonLat, {});
  for (const keepsZone of [true, false]) {
    const item = featureItem(feature([planeRing(keepsZone)]), 1, plane, {});
    expect(item.issues).toEqual([]);
    expect(item.crs).toMatchObject({ kind: "plane", zone: 37, zoneWidth: 3 });
    expect(item.areaM2).toBeCloseTo(areaM2, 2);
  }
});

test("plane metres of no stated zone ask for it, and take the answer", () => {
  const silent = { ...plane, zone: null, zoneWidth: null };
  const asking = featureItem(feature([planeRing(false)]), 1, silent, {});
  expect(asking.issues.map(({ code }) => code)).toContain("F02");
  expect(asking.issues[0]?.place.line).toBeUndefined();
  const answered = featureItem(feature([planeRing(false)]), 1, silent, { zone: 37, zoneWidth: 3 });
  expect(answered.issues).toEqual([]);
});

test("a system that cannot be placed is an error that quotes it", () => {
  const item = featureItem(feature([ring]), 1, { ...lonLat, datum: null, text: "UTM 49N" }, {});
  expect(item.issues).toMatchObject([{ code: "E10", severity: "error", context: { text: "UTM 49N" } }]);
});

test("Xian 1980 and Beijing 1954 are kept as they stand and marked", () => {
  const item = featureItem(feature([ring]), 1, { ...lonLat, datum: "XIAN80", text: "Xian_1980" }, {});
  expect(item.crs.datum).toBe("XIAN80");
  expect(item.issues).toMatchObject([{ code: "E10", severity: "warning" }]);
});
