import type { Knex } from "knex";
import type { getBreaches, WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import type { Reply } from "#contract/endpoint";
import { findingsOf, needRun } from "../jobs/run-store.ts";
import type { OverlapBody, WorkingBody } from "./breach-findings.ts";

export type BreachesReply = Reply<typeof getBreaches>;

/** A run and, once it is done, exactly what it found then. */
export async function readBreaches(db: Knex, id: string): Promise<BreachesReply> {
  const { head } = await needRun(db, id, "breaches");
  if (head.state !== "done") return { run: head, workings: [], overlaps: [] };
  const findings = await findingsOf(db, id);
  const workings = (findings.get("working_breach") ?? []).map(
    (finding): WorkingBreachFinding => ({ ...(finding.body as WorkingBody), id: finding.id }),
  );
  const overlaps = (findings.get("zone_overlap") ?? []).map(
    (finding): ZoneOverlapFinding => ({ ...(finding.body as OverlapBody), id: finding.id }),
  );
  return { run: head, workings, overlaps };
}
