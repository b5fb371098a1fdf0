import { expect, it } from "vitest";
import type { BreachMatter } from "#api/breaches/judge-breaches";
import { matterChunk, matterOf } from "#api/breaches/matter-chunk";
import { rectangle } from "#test/support/mine-facts";

it("a slice laid out for threads is the same slice again, licence or none", () => {
  const licence = { mineId: "m", shape: rectangle(0, 0, 90, 90), sigmaM: 0.05, topM: null, bottomM: -40.5 };
  const working = (id: string) => ({
    id,
    shape: rectangle(5, 5, 20, 30),
    sigmaM: 0.1,
    floorM: null,
    mineId: null,
  });
  const matter: BreachMatter = {
    parameters: { toleranceFactor: 3, licenceSigmaM: 0.05, sliverMinM2: 1, sliverWidthM: 0.2 },
    workings: [
      { working: working("a"), licence: null, others: [] },
      { working: working("b"), licence, others: [{ ...licence, mineId: "n", shape: rectangle(9, 9, 4, 4) }] },
    ],
    mines: [{ mineId: "m", shape: rectangle(0, 0, 90, 90) }],
  };
  const chunk = matterChunk(matter);
  expect(chunk.shapes.lonLat.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(chunk.records.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(matterOf(chunk)).toEqual(matter);
});
