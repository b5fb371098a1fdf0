import { describe, expect, it } from "vitest";
import { readPlanePair } from "#gis/crs/plane-reading";

const unstated = { zone: null, zoneWidth: null };

describe("a pair of plane numbers", () => {
  it("is X north, Y east with the zone in front, as licences write it", () => {
    expect(readPlanePair(4507088.22, 41473349.92, unstated)).toEqual({
      northM: 4507088.22,
      eastM: 41473349.92,
      zone: 41,
      zoneWidth: 3,
      swapped: false,
      prefixMismatch: false,
    });
  });

  it("is of a 6° zone when the easting begins with 13–23, of a 3° zone with 25–45", () => {
    expect(readPlanePair(4507088, 21473349, unstated)).toMatchObject({ zone: 21, zoneWidth: 6 });
    expect(readPlanePair(4507088, 13473349, unstated)).toMatchObject({ zone: 13, zoneWidth: 6 });
    expect(readPlanePair(4507088, 25473349, unstated)).toMatchObject({ zone: 25, zoneWidth: 3 });
    expect(readPlanePair(4507088, 45473349, unstated)).toMatchObject({ zone: 45, zoneWidth: 3 });
  });

  it("has no zone when the prefix is none of China's", () => {
    expect(readPlanePair(4507088, 24473349, unstated).zone).toBeNull();
    expect(readPlanePair(4507088, 46473349, { zone: 41, zoneWidth: 3 }).zone).toBeNull();
  });

  it("is reported as swapped when the easting comes first, and read the right way round", () => {
    expect(readPlanePair(41473349.92, 4507088.22, unstated)).toMatchObject({
      northM: 4507088.22,
      eastM: 41473349.92,
      zone: 41,
      swapped: true,
    });
    expect(readPlanePair(473349.92, 4507088.22, { zone: 41, zoneWidth: 3 })).toMatchObject({
      northM: 4507088.22,
      eastM: 473349.92,
      zone: 41,
      swapped: true,
    });
  });

  it("without prefix takes the stated zone and never guesses one", () => {
    expect(readPlanePair(4507088, 473349, unstated)).toMatchObject({ zone: null, zoneWidth: null });
    expect(readPlanePair(4507088, 473349, { zone: 41, zoneWidth: 3 })).toMatchObject({
      zone: 41,
      zoneWidth: 3,
    });
    expect(readPlanePair(4507088, 473349, { zone: 41, zoneWidth: null })).toMatchObject({
      zone: 41,
      zoneWidth: 3,
    });
    expect(readPlanePair(4507088, 473349, { zone: null, zoneWidth: 3 })).toMatchObject({
      zone: null,
      zoneWidth: 3,
    });
  });

  it("keeps the zone of the prefix and says so when another is stated", () => {
    expect(readPlanePair(4507088, 41473349, { zone: 40, zoneWidth: 3 })).toMatchObject({
      zone: 41,
      prefixMismatch: true,
    });
    expect(readPlanePair(4507088, 41473349, { zone: 41, zoneWidth: 6 })).toMatchObject({
      zoneWidth: 3,
      prefixMismatch: true,
    });
    expect(readPlanePair(4507088, 41473349, { zone: 41, zoneWidth: 3 }).prefixMismatch).toBe(false);
  });

  it("has no zone when neither number can be a northing", () => {
    expect(readPlanePair(41473349, 41473349, unstated).zone).toBeNull();
    expect(readPlanePair(122.68, 40.69, { zone: 41, zoneWidth: 3 }).zone).toBeNull();
  });
});
