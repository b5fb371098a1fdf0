import { describe, expect, test } from "vitest";
import { type LineageStep, mineMoves, type TrackedMine } from "#gis/reduction/mine-move";

const left = (id: string): TrackedMine => ({ id, countedBefore: true, countsNow: false, isGranted: false });
const came = (id: string): TrackedMine => ({ id, countedBefore: false, countsNow: true, isGranted: false });
const stays = (id: string): TrackedMine => ({ id, countedBefore: true, countsNow: true, isGranted: false });
const step = (
  kind: LineageStep["kind"],
  fromMineId: string,
  toMineId: string | null,
  happenedOn = "2024-05-01",
): LineageStep => ({ kind, fromMineId, toMineId, happenedOn });

const ways = (mines: TrackedMine[], steps: LineageStep[]) =>
  mineMoves(mines, steps).map(({ mine, way, step: by }) => [mine.id, way, by?.happenedOn ?? null]);

describe("a mine that has left the count", () => {
  test("was merged away, closed or replaced as its record says", () => {
    const steps = [step("merged", "a", "x"), step("closed", "b", null), step("replaced", "c", "y")];
    expect(ways([left("a"), left("b"), left("c")], steps)).toEqual([
      ["a", "merged", "2024-05-01"],
      ["b", "closed", "2024-05-01"],
      ["c", "replaced", "2024-05-01"],
    ]);
  });

  test("ended by the first record that ends it, whatever is written of it later", () => {
    const steps = [step("closed", "a", null, "2025-01-01"), step("merged", "a", "x", "2024-01-01")];
    expect(ways([left("a")], steps)).toEqual([["a", "merged", "2024-01-01"]]);
  });

  test("without a record stands apart, and a split explains no end", () => {
    expect(ways([left("a"), left("b")], [step("split", "b", "x")])).toEqual([
      ["a", "unrecorded", null],
      ["b", "unrecorded", null],
    ]);
  });
});

describe("a mine that has come into the count", () => {
  test("came by merger, replacement or split, else by a grant", () => {
    const steps = [step("merged", "a", "x"), step("replaced", "b", "y"), step("split", "c", "z")];
    expect(ways([came("x"), came("y"), came("z"), { ...came("n"), isGranted: true }], steps)).toEqual([
      ["x", "by_merger", "2024-05-01"],
      ["y", "by_replacement", "2024-05-01"],
      ["z", "by_split", "2024-05-01"],
      ["n", "by_grant", null],
    ]);
  });

  test("without a record or a grant stands apart: its licence may be a renewed one", () => {
    expect(ways([came("a")], [])).toEqual([["a", "unexplained", null]]);
  });

  test("came in the place of a licence even when others merged into it: as many merge as there are fewer", () => {
    const steps = [step("merged", "b", "x", "2024-01-01"), step("replaced", "a", "x", "2024-01-01")];
    expect(ways([left("a"), left("b"), came("x")], steps)).toEqual([
      ["a", "replaced", "2024-01-01"],
      ["b", "merged", "2024-01-01"],
      ["x", "by_replacement", "2024-01-01"],
    ]);
  });
});

test("a mine that counts on both days, or on neither, moves nothing whatever its records", () => {
  const neither = { id: "b", countedBefore: false, countsNow: false, isGranted: true };
  expect(ways([stays("a"), neither], [step("split", "a", "x"), step("merged", "b", "a")])).toEqual([]);
});
