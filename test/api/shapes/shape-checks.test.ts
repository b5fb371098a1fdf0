import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { requireSound, requireSoundParts, type ShapePart } from "#api/shapes/shape-checks";
import { rectangle } from "#test/support/mine-facts";
import { bowTie } from "#test/support/staged-file";

const part = (index: number, shape: MultiPolygon, band: [number, number] = [900, 800]): ShapePart => ({
  path: `body.parts.${index}.shape`,
  name: null,
  topM: band[0],
  bottomM: band[1],
  shape,
});

function faultsOf(check: () => void): [path: string, message: string][] {
  try {
    check();
    return [];
  } catch (error) {
    const { details } = error as { details: { issues: { path: string; message: string }[] } };
    return details.issues.map(({ path, message }) => [path, message]);
  }
}

test("a sound boundary passes", () => {
  const parts = [part(0, rectangle(0, 0, 300, 300)), part(1, rectangle(600, 0, 300, 300))];
  expect(faultsOf(() => requireSoundParts(parts, "CGCS2000"))).toEqual([]);
});

test("a shape that crosses itself is refused at the field it came in", () => {
  expect(faultsOf(() => requireSound(bowTie))[0]).toEqual(["body.shape", expect.stringContaining("自相交")]);
  const parts = [part(0, rectangle(3_000, 0, 300, 300)), part(1, bowTie)];
  expect(faultsOf(() => requireSoundParts(parts, "CGCS2000"))[0]?.[0]).toBe("body.parts.1.shape");
});

test("an elevation band upside down is told at the band, not at the shape", () => {
  const parts = [part(0, rectangle(0, 0, 300, 300), [800, 900])];
  expect(faultsOf(() => requireSoundParts(parts, "CGCS2000"))).toEqual([
    ["body.parts.0.topM", expect.stringContaining("起标高800米低于止标高900米")],
  ]);
});

test("parts of one boundary may not lie on each other", () => {
  const parts = [part(0, rectangle(0, 0, 300, 300)), part(1, rectangle(100, 0, 300, 300))];
  expect(faultsOf(() => requireSoundParts(parts, "CGCS2000"))).not.toEqual([]);
});

test("rings heaped on each other are told at once, without laying each against each", () => {
  const heap = Array.from({ length: 2_000 }, (_, at) => rectangle(at, at, 5_000, 5_000).coordinates[0] ?? []);
  const faults = faultsOf(() => requireSound({ type: "MultiPolygon", coordinates: heap }));
  expect(faults).toEqual([["body.shape", expect.stringContaining("有2000圈，圈数或相互套叠太多")]]);
});

test("of very many faults the first hundred are named", () => {
  const inside = rectangle(0, 0, 100, 100).coordinates[0]?.[0] ?? [];
  const holes = Array.from({ length: 150 }, (_, at) =>
    (rectangle(1_000 * at + 200, 0, 50, 50).coordinates[0]?.[0] ?? []).toReversed(),
  );
  const shape: MultiPolygon = { type: "MultiPolygon", coordinates: [[inside, ...holes]] };
  expect(faultsOf(() => requireSound(shape))).toHaveLength(100);
});
