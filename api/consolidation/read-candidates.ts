import type { Knex } from "knex";
import type { getCandidates } from "#contract/consolidation";
import { MergeParameters, TriggerParameters } from "#contract/consolidation";
import type { Reply } from "#contract/endpoint";
import type { Candidates } from "#gis/consolidation/candidate";
import type { MineTriggers } from "#gis/triggers/trigger";
import { distinctInputs } from "../jobs/input-versions.ts";
import { findingsOf, needRun } from "../jobs/run-store.ts";
import type { RunMine } from "./load-mines.ts";

export type CandidatesReply = Reply<typeof getCandidates>;

/** A run and, once it is done, exactly what it found then. */
export async function readCandidates(db: Knex, id: string): Promise<CandidatesReply> {
  const { head, facts } = await needRun(db, id, "candidates");
  if (head.state !== "done") return { run: head, mines: [], result: null, triggers: null, inputs: [] };
  const findings = await findingsOf(db, id);
  const bodies = (kind: "mine_verdict" | "candidate_pair" | "merge_group" | "mine_triggers") =>
    (findings.get(kind) ?? []).map(({ body }) => body);
  const result = {
    parameters: MergeParameters.parse(head.parameters),
    verdicts: bodies("mine_verdict") as Candidates["verdicts"],
    pairs: bodies("candidate_pair") as Candidates["pairs"],
    groups: bodies("merge_group") as Candidates["groups"],
  };
  // a run of an older engine looked at nothing but the clause of distance and size
  const asked = TriggerParameters.safeParse(head.parameters.triggers);
  const triggers = asked.success
    ? { parameters: asked.data, mines: bodies("mine_triggers") as MineTriggers[] }
    : null;
  const judged = [...(findings.get("mine_verdict") ?? []), ...(findings.get("mine_triggers") ?? [])];
  const inputs = distinctInputs(judged.flatMap((finding) => finding.inputs));
  return { run: head, mines: facts as RunMine[], result, triggers, inputs };
}
