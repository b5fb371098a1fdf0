import { describe, expect, it } from "vitest";
import { type ComparedFinding, type ComparedRun, compareRuns } from "#api/jobs/compare-runs";
import type { InputVersion } from "#contract/provenance";
import { aReply } from "#test/support/candidate-reply";

const { run } = aReply([], {});
const boundary = (version: number): InputVersion => ({ kind: "boundary", id: "b", version, mineId: "m" });

function finding(verdict: string, part: Partial<ComparedFinding> = {}): ComparedFinding {
  const about = { subject: "mine" as const, mineId: "m", workingId: null, zoneId: null, name: "甲矿" };
  return { about, verdict, critical: false, body: { verdict }, inputs: [boundary(1)], ...part };
}
const runOf = (head: Partial<typeof run>, ...findings: ComparedFinding[]): ComparedRun => ({
  head: { ...run, ...head },
  findings,
});
const changes = (before: ComparedRun, after: ComparedRun) =>
  compareRuns(before, after).changes.map(({ before: was, after: is, reasons }) => [was, is, ...reasons]);

describe("a verdict that changed", () => {
  it("by the records it rests on names data, and which record", () => {
    const before = runOf({ dataVersion: 1 }, finding("must_merge"));
    const after = runOf({ dataVersion: 2 }, finding("not_mandatory", { inputs: [boundary(2)] }));
    const { changes: found, differs } = compareRuns(before, after);
    expect(differs).toEqual(["data"]);
    expect(found).toMatchObject([{ before: "must_merge", after: "not_mandatory", reasons: ["data"] }]);
    expect(found[0]?.inputs).toEqual([{ kind: "boundary", id: "b", mineId: "m", before: 1, after: 2 }]);
  });

  it("by the engine alone names the engine, though the register moved on elsewhere", () => {
    const before = runOf({ engineVersion: null, dataVersion: 1 }, finding("must_merge"));
    const after = runOf({ engineVersion: "1", dataVersion: 2 }, finding("not_mandatory"));
    expect(changes(before, after)).toEqual([["must_merge", "not_mandatory", "engine"]]);
  });

  it("by parameters alone names them", () => {
    const before = runOf({ parameters: { distanceM: 500 } }, finding("must_merge"));
    const after = runOf({ parameters: { distanceM: 300 } }, finding("not_mandatory"));
    expect(changes(before, after)).toEqual([["must_merge", "not_mandatory", "parameters"]]);
  });

  it("by a record of somebody in its group names data when nothing else differs", () => {
    const before = runOf({ dataVersion: 1 }, finding("not_mandatory"));
    const after = runOf({ dataVersion: 2 }, finding("suggested_subject"));
    expect(changes(before, after)).toEqual([["not_mandatory", "suggested_subject", "data"]]);
  });

  it("counts when only 临界 changed, and when it is new or gone", () => {
    const before = runOf({ dataVersion: 1 }, finding("must_merge"));
    const critical = runOf({ dataVersion: 2 }, finding("must_merge", { critical: true }));
    expect(changes(before, critical)).toHaveLength(1);
    expect(changes(runOf({}), runOf({ dataVersion: 2 }, finding("must_merge")))).toEqual([
      [null, "must_merge", "data"],
    ]);
    expect(changes(before, runOf({ dataVersion: 2 }))).toEqual([["must_merge", null, "data"]]);
  });
});

it("the same parameters in another order are the same", () => {
  const before = runOf({ parameters: { distanceM: 500, areaKm2: "0.1" } });
  const after = runOf({ parameters: { areaKm2: "0.1", distanceM: 500 } });
  expect(compareRuns(before, after).differs).toEqual([]);
});

it("numbers that changed under the same verdict are counted", () => {
  const before = runOf({ dataVersion: 1 }, finding("must_merge", { body: { areaM2: 1 } }));
  const after = runOf({ dataVersion: 2 }, finding("must_merge", { body: { areaM2: 2 } }));
  expect(compareRuns(before, after)).toMatchObject({ changes: [], otherNumbers: 1 });
});

it("a run that is not done cannot be compared", () => {
  expect(() => compareRuns(runOf({ state: "running" }), runOf({}))).toThrow("尚未完成");
});
