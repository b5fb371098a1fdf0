import { expect, test } from "vitest";
import { runsOfDay } from "../../../web/client/runs-of-day.ts";

const run = (id: string, asOf: string, startedAt: string, recomputes: string | null = null) => ({
  ...{ id, asOf, startedAt, recomputes },
});
const ids = (runs: { id: string }[]) => runs.map(({ id }) => id);

const runs = [
  run("again-of-past", "2023-06-30", "2026-11-28T03:00:00.000Z", "past"),
  run("again", "2026-11-20", "2026-11-28T02:00:00.000Z", "earlier"),
  run("past", "2023-06-30", "2026-11-27T02:00:00.000Z"),
  run("midnight", "2026-11-24", "2026-11-24T16:00:01.000Z"),
  run("earlier", "2026-11-20", "2026-11-20T02:00:00.000Z"),
];

test("as of a day there are the runs of that day, made whenever", () => {
  expect(ids(runsOfDay(runs, "2023-06-30"))).toEqual(["again-of-past", "past"]);
  expect(runsOfDay(runs, "2023-07-01")).toEqual([]);
});

test("today a run that was ordered of a past day is none of today's, nor is what computes it again", () => {
  expect(ids(runsOfDay(runs, undefined))).toEqual(["again", "midnight", "earlier"]);
});
