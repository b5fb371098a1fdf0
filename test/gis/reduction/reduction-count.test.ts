import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LineageStep, mineMoves, type TrackedMine } from "#gis/reduction/mine-move";
import { reductionCount } from "#gis/reduction/reduction-count";

const about = { value: "50", comparison: "about", tolerance: "5" } as const;

/** So many mines of before, of which some are closed by a record and some are gone without one. */
function closedOf(before: number, closed: number, unrecorded = 0) {
  const mines = Array.from(
    { length: before },
    (_, at): TrackedMine => ({
      id: String(at),
      countedBefore: true,
      isGranted: false,
      countsNow: at >= closed + unrecorded,
    }),
  );
  const steps = mines
    .slice(0, closed)
    .map(
      ({ id }): LineageStep => ({ kind: "closed", fromMineId: id, toMineId: null, happenedOn: "2024-01-01" }),
    );
  return reductionCount(mines, mineMoves(mines, steps), about);
}

describe("the share of mines that are no more", () => {
  test("two mines made one of two are one fewer, 50 %", () => {
    const mines: TrackedMine[] = [
      { id: "a", countedBefore: true, countsNow: false, isGranted: false },
      { id: "b", countedBefore: true, countsNow: true, isGranted: false },
    ];
    const step: LineageStep = { kind: "merged", fromMineId: "a", toMineId: "b", happenedOn: "2024-01-01" };
    const { before, after, ways, proven } = reductionCount(mines, mineMoves(mines, [step]), about);
    expect([before, after, ways.merged, proven]).toEqual([
      2,
      1,
      1,
      { fewer: 1, percent: "50.00", standing: "met" },
    ]);
  });

  test("a licence replaced by another changes nothing", () => {
    const mines: TrackedMine[] = [
      { id: "old", countedBefore: true, countsNow: false, isGranted: false },
      { id: "new", countedBefore: false, countsNow: true, isGranted: false },
    ];
    const step: LineageStep = {
      kind: "replaced",
      fromMineId: "old",
      toMineId: "new",
      happenedOn: "2024-01-01",
    };
    const { ways, proven } = reductionCount(mines, mineMoves(mines, [step]), about);
    expect([ways.replaced, ways.by_replacement, proven.percent]).toEqual([1, 1, "0.00"]);
  });

  test("what ended without a record is counted in the register's figure alone", () => {
    const { proven, registered } = closedOf(10, 4, 1);
    expect(proven).toEqual({ fewer: 4, percent: "40.00", standing: "missed" });
    expect(registered).toEqual({ fewer: 5, percent: "50.00", standing: "met" });
  });

  test("is judged on the exact share, not on what is shown of it", () => {
    // 49.998 % is shown as 50.00 %
    expect(closedOf(40_001, 20_000).proven).toMatchObject({ percent: "50.00", standing: "near" });
    expect(closedOf(40_000, 20_000).proven.standing).toBe("met");
    expect(closedOf(20, 9).proven).toMatchObject({ percent: "45.00", standing: "near" });
    expect(closedOf(20_001, 9000).proven).toMatchObject({ percent: "45.00", standing: "missed" });
  });

  test("cannot be told where there were no mines, and is negative where there are more", () => {
    expect(closedOf(0, 0).proven).toEqual({ fewer: 0, percent: null, standing: "unknown" });
    const mines = [
      { id: "a", countedBefore: true, countsNow: true, isGranted: false },
      { id: "b", countedBefore: false, countsNow: true, isGranted: false },
    ];
    expect(reductionCount(mines, mineMoves(mines, []), null).proven).toEqual({
      fewer: -1,
      percent: "-100.00",
      standing: null,
    });
  });
});

test("whatever happened, before less all that left and with all that came is after", () => {
  const id = fc.integer({ min: 0, max: 12 }).map(String);
  const someMines = fc.uniqueArray(
    fc.record({ id, countedBefore: fc.boolean(), countsNow: fc.boolean(), isGranted: fc.boolean() }),
    {
      selector: (mine) => mine.id,
    },
  );
  const someSteps = fc.array(
    fc.record({
      kind: fc.constantFrom("closed", "merged", "split", "replaced"),
      fromMineId: id,
      toMineId: fc.option(id),
      happenedOn: fc.constantFrom("2023-01-01", "2024-01-01"),
    }),
  );
  fc.assert(
    fc.property(someMines, someSteps, (mines, steps) => {
      const { before, after, ways, proven, registered } = reductionCount(
        mines,
        mineMoves(mines, steps),
        null,
      );
      const gone = ways.merged + ways.closed + ways.replaced + ways.unrecorded;
      const come = ways.by_merger + ways.by_replacement + ways.by_split + ways.by_grant + ways.unexplained;
      expect(before - gone + come).toBe(after);
      expect(registered.fewer - proven.fewer).toBe(ways.unrecorded);
    }),
  );
});
