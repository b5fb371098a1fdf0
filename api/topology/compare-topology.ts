import type { Knex } from "knex";
import type { RunComparison } from "#contract/provenance";
import type { TopologyFindingRow } from "#contract/topology";
import { type ComparedFinding, type ComparedRun, compareRuns } from "../jobs/compare-runs.ts";
import { distinctInputs } from "../jobs/input-versions.ts";
import { needRun } from "../jobs/run-store.ts";
import { allFindings } from "./finding-list.ts";

/** Which overlaps and gaps an audit sees differently from an earlier one, and why; decisions are no part of it. */
export async function compareTopology(
  db: Knex,
  { id, earlier }: { id: string; earlier: string },
): Promise<RunComparison> {
  return compareRuns(await comparedRun(db, earlier), await comparedRun(db, id));
}

async function comparedRun(db: Knex, id: string): Promise<ComparedRun> {
  const { head } = await needRun(db, id, "topology");
  return { head, findings: (await allFindings(db, id, {})).map(comparedFinding) };
}

function comparedFinding({ id, state: _, decision: __, ...body }: TopologyFindingRow): ComparedFinding {
  const { a, b, kind, ground } = body;
  const boundaryOf = ({ boundaryId, boundaryVersion, mineId }: TopologyFindingRow["a"]) => ({
    kind: "boundary" as const,
    id: boundaryId,
    version: boundaryVersion,
    mineId,
  });
  return {
    id,
    about: {
      subject: "ground",
      mineId: a.mineId,
      otherMineId: b.mineId,
      workingId: null,
      zoneId: null,
      name: `${a.name} × ${b.name}`,
    },
    place: [ground, a.part, b.part].join(" "),
    verdict: kind,
    critical: false,
    body,
    inputs: distinctInputs([boundaryOf(a), boundaryOf(b)]),
  };
}
