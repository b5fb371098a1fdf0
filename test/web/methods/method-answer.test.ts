import { describe, expect, it } from "vitest";
import { compareAreaMethods } from "#gis/methods/area-methods";
import { compareDistanceMethods } from "#gis/methods/distance-methods";
import { compareLengthMethods } from "#gis/methods/length-methods";
import { planeSquare, square } from "#test/support/squares";
import {
  areaAnswer,
  distanceAnswer,
  lengthAnswer,
  statedAreaAnswer,
} from "../../../web/methods/method-answer.ts";

/** Two squares 500.05 m apart on the plane, near the edge of zone 38 where the plane is stretched by 0.17 ‰. */
const [west, east] = [planeSquare(4_300_000, 38_380_000, 200), planeSquare(4_300_000, 38_380_700.05, 200)];
const within = { limit: 500, comparison: "<=" } as const;

describe("口径 of a distance", () => {
  const answer = distanceAnswer(compareDistanceMethods(west, east, { threshold: within }));

  it("begins with the deciding method, which differs from nothing", () => {
    expect(answer.readings[0]).toMatchObject({ difference: null, flips: false });
    expect(answer.readings[0]?.label).toContain("测地");
  });

  it("says that the plane would turn the verdict round, and by how much it is too long", () => {
    const plane = answer.readings[1];
    expect(plane?.value).toBe("500.050 米");
    expect(plane?.flips).toBe(true);
    expect(plane?.difference).toMatch(/^\+0\.08\d 米（\+0\.0\d{3}%）$/);
    expect(answer.zone).toContain("第 38 带");
  });
});

describe("口径 of an area", () => {
  it("shows all methods, the sphere's share of error signed", () => {
    const { readings } = areaAnswer(compareAreaMethods(square(0, 0)));
    expect(readings).toHaveLength(5);
    expect(readings[4]?.difference).toMatch(/^[+−]\d+\.\d\d 平方米（[+−]0\.\d{4}%）$/);
    expect(readings.every(({ flips }) => flips === null)).toBe(true);
  });

  it("holds every method against the licence's number where that decides", () => {
    const shape = planeSquare(4_300_000, 38_380_000, 316.3);
    const answer = statedAreaAnswer(compareAreaMethods(shape), 99_900, { limit: 100_000, comparison: "<" });
    expect(answer.readings[0]).toMatchObject({ label: "证载面积", value: "99900.00 平方米", flips: false });
    const plane = answer.readings.find(({ label }) => label.includes("平面面积"));
    expect(plane).toMatchObject({ value: "100045.69 平方米", flips: true });
  });
});

it("a length has no verdict to turn round", () => {
  const { readings } = lengthAnswer(compareLengthMethods([west.coordinates[0]?.[0] ?? []]));
  expect(readings[1]?.value).toBe("800.000 米");
  expect(readings.map(({ flips }) => flips)).toEqual([null, null, null]);
});
