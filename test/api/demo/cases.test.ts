import { describe, expect, it } from "vitest";
import { type CaseMine, caseMines, gapCases } from "#api/demo/cases";
import { buildDemoCity } from "#api/demo/demo-city";
import { shapeDistance } from "#gis/measure/distance";
import { geodesicDistanceM } from "#gis/measure/geodesic";

const { mines, zones } = buildDemoCity();
const mine = (key: CaseMine) => {
  const found = mines.find(({ name }) => name === caseMines[key]);
  if (!found) throw new Error(`no mine for ${key}`);
  return found;
};
const gapM = (a: CaseMine, b: CaseMine) =>
  shapeDistance(mine(a).boundary.shape, mine(b).boundary.shape).distanceM;

describe("the deliberate mines of the demo city", () => {
  it.each(Object.keys(caseMines) as CaseMine[])("%s is there once", (key) => {
    expect(mines.filter(({ name }) => name === caseMines[key])).toHaveLength(1);
  });

  it.each(gapCases)(
    "$mines lie $gapM m apart to less than a millimetre",
    ({ mines: [a, b], gapM: wantedM }) => {
      expect(Math.abs(gapM(a, b) - wantedM)).toBeLessThan(0.001);
    },
  );

  it("the 500.0 m pair is within 500 m and at most a millimetre short of it", () => {
    const distanceM = gapM("gap5000a", "gap5000b");
    expect(distanceM).toBeLessThanOrEqual(500);
    expect(distanceM).toBeGreaterThan(499.999);
  });

  it("the pair across 112.5°E is surveyed in two zones", () => {
    expect([mine("zoneWest").boundary.zone, mine("zoneEast").boundary.zone]).toEqual([37, 38]);
  });

  it.each([
    ["area0999", "0.0999", "below"],
    ["area1000", "0.1000", "above"],
    ["areaDisputed", "0.1000", "below"],
  ] as const)("%s is licensed %s km² and officially %s 0.1 km²", (key, licensed, side) => {
    const { licensedAreaKm2, boundary } = mine(key);
    expect(licensedAreaKm2).toBe(licensed);
    expect(boundary.officialAreaM2 < 100_000 ? "below" : "above").toBe(side);
  });

  it("of the chain of five each is within 500 m of the next and of nobody else", () => {
    const chain: CaseMine[] = ["chain1", "chain2", "chain3", "chain4", "chain5"];
    for (const [index, key] of chain.entries()) {
      const near = chain.filter((other) => other !== key && gapM(key, other) <= 500);
      expect(near).toEqual([chain[index - 1], chain[index + 1]].filter((other) => other !== undefined));
    }
  });

  it("one mine has two 采区 with bands of their own and a hole in the first", () => {
    const { parts } = mine("twoParts").boundary;
    expect(parts.map(({ topM, bottomM }) => [topM, bottomM])).toEqual([
      [842, 690.5],
      [915, 760],
    ]);
    expect(parts.map(({ shape }) => shape.coordinates[0]?.length)).toEqual([2, 1]);
  });

  it("touching mines print the same two corners", () => {
    const corners = (key: CaseMine) => mine(key).boundary.shape.coordinates[0]?.[0]?.slice(1) ?? [];
    const shared = corners("touchingWest").filter((a) =>
      corners("touchingEast").some((b) => geodesicDistanceM(a, b) === 0),
    );
    expect(shared).toHaveLength(2);
  });

  it("one red line is drawn with at least five thousand corners", () => {
    expect(Math.max(...zones.map(({ shape }) => shape.coordinates.flat(2).length))).toBeGreaterThanOrEqual(
      5_000,
    );
  });
});
