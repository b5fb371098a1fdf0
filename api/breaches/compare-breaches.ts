import type { Knex } from "knex";
import type { RunComparison } from "#contract/provenance";
import { restrictedLayersOf } from "../audit-log/restricted-read.ts";
import { type ComparedFinding, type ComparedRun, compareRuns } from "../jobs/compare-runs.ts";
import { type BreachesReply, readBreaches, zoneOf } from "./read-breaches.ts";

interface Compared {
  comparison: RunComparison;
  /** restricted layers of the zones that it names */
  restricted: string[];
}

/** What a run says of workings and overlaps differently from an earlier one, and why. */
export async function compareBreaches(
  db: Knex,
  { id, earlier }: { id: string; earlier: string },
): Promise<Compared> {
  const [before, after] = [await readBreaches(db, earlier), await readBreaches(db, id)];
  const comparison = compareRuns(comparedRun(before), comparedRun(after));
  const named = new Set(comparison.changes.flatMap(({ zoneId }) => zoneId ?? []));
  const zones = [...before.overlaps, ...after.overlaps].filter(({ zoneId }) => named.has(zoneId));
  return { comparison, restricted: await restrictedLayersOf(db, zones.map(zoneOf)) };
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
