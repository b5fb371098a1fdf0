import type { Knex } from "knex";
import type { getCandidates } from "#contract/consolidation";
import { MergeParameters } from "#contract/consolidation";
import type { Reply } from "#contract/endpoint";
import type { Candidates } from "#gis/consolidation/candidate";
import { distinctInputs } from "../jobs/input-versions.ts";
import { findingsOf, needRun } from "../jobs/run-store.ts";
import type { RunMine } from "./load-mines.ts";

export type CandidatesReply = Reply<typeof getCandidates>;

/** A run and, once it is done, exactly what it found then. */
export async function readCandidates(db: Knex, id: string): Promise<CandidatesReply> {
  const { head, facts } = await needRun(db, id, "candidates");
  if (head.state !== "done") return { run: head, mines: [], result: null, inputs: [] };
  const findings = await findingsOf(db, id);
  const bodies = (kind: "mine_verdict" | "candidate_pair" | "merge_group") =>
    (findings.get(kind) ?? []).map(({ body }) => body);
  const result = {
    parameters: MergeParameters.parse(head.parameters),
    verdicts: bodies("mine_verdict") as Candidates["verdicts"],
    pairs: bodies("candidate_pair") as Candidates["pairs"],
    groups: bodies("merge_group") as Candidates["groups"],
  };
  const inputs = distinctInputs((findings.get("mine_verdict") ?? []).flatMap((finding) => finding.inputs));
  return { run: head, mines: facts as RunMine[], result, inputs };
}
