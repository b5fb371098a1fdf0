import type { AreaMethod, DistanceMethod } from "./method-names.ts";

/** The method behind each number that an analysis stores, by the number's name. */
export const numberMethods: Record<
  "candidates" | "breaches" | "topology",
  Record<string, AreaMethod | DistanceMethod>
> = {
  candidates: { distanceM: "geodesic", officialAreaM2: "ellipsoid", totalAreaM2: "ellipsoid" },
  breaches: {
    outsideM2: "ellipsoid",
    penetrationM: "geodesic",
    azimuthDeg: "geodesic",
    areaM2: "ellipsoid",
    overlapM2: "ellipsoid",
    perPartM2: "ellipsoid",
  },
  topology: { groundM2: "ellipsoid", gapWidthM: "geodesic" },
};
