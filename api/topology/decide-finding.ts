import type { Knex } from "knex";
import type { z } from "zod";
import type { decideTopology, TopologyFindingRow } from "#contract/topology";
import { changeVersioned, refusal } from "../db/versioned-write.ts";
import { badRequest, notFound } from "../http/problem.ts";
import { needFinding } from "./finding-list.ts";
import { findingRow, type StoredFinding } from "./finding-rows.ts";

interface Decider {
  findingId: string;
  /** version of the decision that was seen, null for none */
  ifMatch: number | null;
  by: string;
  at: Date;
  newId: () => string;
}

/** Records what was decided of a pair on the boundary versions of the finding; the next run remembers it while they stay. */
export async function decideFinding(
  tx: Knex,
  { findingId, ifMatch, by, at, newId }: Decider,
  { decision, note }: z.output<typeof decideTopology.body>,
): Promise<TopologyFindingRow> {
  const finding = await needFinding(tx, findingId);
  if (decision === "handled" && note === "") {
    throw badRequest("note_missing", "“已处理”须说明如何处理、文号或日期。", [
      { path: "body.note", message: "请填写处理说明" },
    ]);
  }
  const made = { ...versionsOf(finding), decision, note, decided_by: by, decided_at: at };
  const current = async () => findingRow(await needFinding(tx, findingId));
  const row = { what: "处理意见", current: async () => (await current()).decision && current() };
  if (ifMatch === null) {
    const added = await addDecision(tx, { id: newId(), ...pairOf(finding), ...made });
    if (!added) throw await refusal({ ...row, ifMatch });
  } else {
    if (finding.decision_id === null) throw notFound(row.what);
    const key = { id: finding.decision_id };
    await changeVersioned(tx, { ...row, table: "topology_decision", key, ifMatch }, made);
  }
  return current();
}

/** False when the pair has a decision already. */
async function addDecision(tx: Knex, row: object): Promise<boolean> {
  const pair = ["mine_a", "mine_b", "part_a", "part_b", "ground"];
  const added = await tx("topology_decision").insert(row, ["id"]).onConflict(pair).ignore();
  return added.length > 0;
}

function pairOf({ mine_a, mine_b, part_a, part_b, ground }: StoredFinding) {
  return { mine_a, mine_b, part_a, part_b, ground };
}

function versionsOf(finding: StoredFinding) {
  const { boundary_a, boundary_a_version, boundary_b, boundary_b_version } = finding;
  return { boundary_a, boundary_a_version, boundary_b, boundary_b_version };
}
