import type { Knex } from "knex";
import type { RunComparison } from "#contract/provenance";
import { type ComparedFinding, type ComparedRun, compareRuns } from "../jobs/compare-runs.ts";
import { type BreachesReply, readBreaches } from "./read-breaches.ts";

/** What a run says of workings and overlaps differently from an earlier one, and why. */
export async function compareBreaches(
  db: Knex,
  { id, earlier }: { id: string; earlier: string },
): Promise<RunComparison> {
  return compareRuns(comparedRun(await readBreaches(db, earlier)), comparedRun(await readBreaches(db, id)));
}

function comparedRun({ run, workings, overlaps }: BreachesReply): ComparedRun {
  const ofWorkings = workings.map(({ id: _, inputs, ...body }): ComparedFinding => {
    const { workingId, mineId, workingName: name, verdict } = body;
    return {
      about: { subject: "working", mineId, workingId, zoneId: null, name },
      verdict,
      critical: false,
      body,
      inputs,
    };
  });
  const ofOverlaps = overlaps.map(({ id: _, inputs, ...body }): ComparedFinding => {
    const { mineId, zoneId, relation } = body;
    const name = `${body.mineName} × ${body.zoneName}`;
    return {
      about: { subject: "overlap", mineId, workingId: null, zoneId, name },
      verdict: relation,
      critical: false,
      body,
      inputs,
    };
  });
  return { head: run, findings: [...ofWorkings, ...ofOverlaps] };
}
