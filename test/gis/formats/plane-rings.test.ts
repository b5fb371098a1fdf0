import { expect, test } from "vitest";
import { readPlaneRings } from "#gis/formats/plane-rings";

const ring = (ys: readonly string[]) => ({
  number: 1,
  points: ys.map((y, i) => ({ line: i + 1, name: `J${i + 1}`, x: `${4_507_000 + 100 * i * i}`, y })),
});
const unsaid = { zone: null, zoneWidth: null };

test("a 6° zone is known by its prefix", () => {
  const read = readPlaneRings([ring(["21473000", "21473100", "21473300"])], unsaid, {}, {});
  expect(read).toMatchObject({ zone: 21, zoneWidth: 6, issues: [] });
});

test("a single point of another zone is named by itself (E05)", () => {
  const read = readPlaneRings([ring(["41473000", "41473100", "40473300"])], unsaid, {}, {});
  expect(read.issues).toMatchObject([
    { code: "E05", place: { line: 3, pointName: "J3" }, context: { stated: 41, prefix: 40, count: 1 } },
  ]);
});

test("the right number with the wrong zone width is E05 as well", () => {
  const read = readPlaneRings(
    [ring(["41473000", "41473100", "41473300"])],
    { zone: 41, zoneWidth: 6 },
    {},
    {},
  );
  expect(read.issues).toMatchObject([{ code: "E05", context: { statedWidth: 6, prefixWidth: 3, count: 3 } }]);
});

test("a number of another size is no plane coordinate (G01) and its ring is left out", () => {
  const read = readPlaneRings([ring(["41473000", "4147310", "41473300"])], unsaid, { item: 1 }, {});
  expect(read.issues).toMatchObject([{ code: "G01", place: { item: 1, line: 2, point: 2 } }]);
  expect(read.rings).toEqual([null]);
});
