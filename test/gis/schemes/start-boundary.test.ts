import { expect, test } from "vitest";
import { gapLand } from "#gis/gap-land/gap-land";
import { officialAreaM2 } from "#gis/measure/area";
import { boundaryShape } from "#gis/schemes/group-boundary";
import { startBoundary } from "#gis/schemes/start-boundary";
import { ground, member, twoSquares } from "#test/support/quarry-ground";

const rules = { joinM: 500, sliver: { sliverMinM2: 1, sliverWidthM: 0.02 } };
const banded = (id: string, shape: ReturnType<typeof ground>, topM: number | null, bottomM: number | null) =>
  member(id, shape, [{ shape, topM, bottomM }]);

test("two squares with 50 m between them start as one part of 25,000 m² with four corners and those of the fronts", () => {
  const around = twoSquares();
  const boundary = startBoundary(around.members, gapLand(around, rules));
  expect(boundary.parts).toHaveLength(1);
  expect(boundary.parts[0]?.rings).toHaveLength(1);
  expect(officialAreaM2(boundaryShape(boundary))).toBeCloseTo(25_000, -1);
});

test("licences that nothing joins start as parts of their own, without a part for what is not there", () => {
  const far = [member("甲", ground(0, 0, 100, 100)), member("乙", ground(0, 900, 100, 100))];
  expect(startBoundary(far, []).parts).toHaveLength(2);
  expect(startBoundary([], []).parts).toEqual([]);
});

test("开采标高 is taken over where all say the same, else it is left open", () => {
  const [a, b] = [ground(0, 0, 100, 100), ground(0, 100, 100, 100)];
  const bandOf = (...members: ReturnType<typeof member>[]) => {
    const [part] = startBoundary(members, []).parts;
    return [part?.topM, part?.bottomM];
  };
  expect(bandOf(banded("甲", a, 363, 10.5), banded("乙", b, 363, 10.5))).toEqual(["363", "10.5"]);
  expect(bandOf(banded("甲", a, 363, 10.5), banded("乙", b, 363, 0))).toEqual([null, null]);
  expect(bandOf(banded("甲", a, 363, 0), banded("乙", b, 400, 0))).toEqual([null, null]);
  expect(bandOf(banded("甲", a, null, null), banded("乙", b, 363, 0))).toEqual([null, null]);
  expect(bandOf(member("甲", a))).toEqual([null, null]);
});
