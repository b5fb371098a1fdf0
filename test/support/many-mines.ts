import fc from "fast-check";
import { type MergeParameters, type MineFacts, subjectScopes } from "#gis/consolidation/candidate";
import { aMine, rectangle } from "./mine-facts.ts";

const site = fc.record({
  eastM: fc.integer({ min: 0, max: 30 }).map((step) => step * 100),
  northM: fc.integer({ min: 0, max: 30 }).map((step) => step * 100),
  sideM: fc.constantFrom(200, 300, 400),
  reserveWt: fc.constantFrom(null, "0", "29.99", "30", "80"),
  orebodyId: fc.constantFrom(null, "O1", "O2"),
  licensed: fc.boolean(),
  inScope: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
});

/** Up to nine mines on a 3 km ground, overlapping or not, with everything that can be unknown at times unknown. */
export const manyMines: fc.Arbitrary<MineFacts[]> = fc.array(site, { maxLength: 9 }).map((sites) =>
  sites.map(({ eastM, northM, sideM, licensed, ...known }, index) =>
    aMine(`m${index}`, {
      ...known,
      shape: rectangle(eastM, northM, sideM, sideM),
      licensedAreaKm2: licensed ? String(sideM ** 2 / 1e6) : null,
    }),
  ),
);

export const mergeParameters: fc.Arbitrary<MergeParameters> = fc.record({
  distanceM: fc.constantFrom(0, 100, 400, 500),
  areaKm2: fc.constantFrom("0.1", "0.05", "0.2"),
  reserveWt: fc.constantFrom("30", "29.99"),
  subjectScope: fc.constantFrom(...subjectScopes),
  distanceBandM: fc.constantFrom(0, 0.5, 50),
});
