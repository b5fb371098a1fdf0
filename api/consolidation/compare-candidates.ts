import type { Knex } from "knex";
import type { RunComparison } from "#contract/provenance";
import type { MineVerdict } from "#gis/consolidation/candidate";
import { type ComparedRun, compareRuns } from "../jobs/compare-runs.ts";
import { findingsOf, needRun } from "../jobs/run-store.ts";
import type { RunMine } from "./load-mines.ts";

/** What a run says of its mines differently from an earlier one, and why. */
export async function compareCandidates(
  db: Knex,
  { id, earlier }: { id: string; earlier: string },
): Promise<RunComparison> {
  return compareRuns(await comparedRun(db, earlier), await comparedRun(db, id));
}

async function comparedRun(db: Knex, id: string): Promise<ComparedRun> {
  const { head, facts } = await needRun(db, id, "candidates");
  const names = new Map(((facts ?? []) as RunMine[]).map((mine) => [mine.id, mine.name]));
  const verdicts = (await findingsOf(db, id)).get("mine_verdict") ?? [];
  const findings = verdicts.map(({ body, inputs }) => {
    const { mineId, verdict, critical } = body as MineVerdict;
    const name = names.get(mineId) ?? mineId;
    return {
      about: { subject: "mine" as const, mineId, workingId: null, zoneId: null, name },
      verdict,
      critical,
      body,
      inputs,
    };
  });
  return { head, findings };
}
