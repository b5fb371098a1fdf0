import type { Knex } from "knex";
import type { z } from "zod";
import type {
  listProposals as listEndpoint,
  Obstacle,
  Proposal,
  ProposalDetail,
  ProposalEffect,
  ProposalState,
} from "#contract/approvals";
import { endpoints } from "#contract/index";
import type { Actor } from "../context.ts";
import { type Page, readPage } from "../db/read-page.ts";
import { notFound } from "../http/problem.ts";
import { proposalList, proposalSql } from "./proposal-sql.ts";
import { countMines } from "./proposed-mines.ts";

export interface ProposalRow extends ListedProposal {
  request: { params?: unknown; body?: unknown; ifMatch?: number | string | null };
  effects: ProposalEffect[];
  ground: ProposalDetail["ground"];
}

interface ListedProposal {
  id: string;
  version: number;
  operation: string;
  about: string | null;
  reason: string;
  mine_id: string | null;
  mine_name: string | null;
  regions: string[];
  state: ProposalState;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Date;
  decided_by_name: string | null;
  decided_at: Date | null;
  answer: string | null;
  work_state: NonNullable<Proposal["work"]>["state"] | null;
  work_error: string | null;
  set_aside_by_name: string | null;
  set_aside_at: Date | null;
  set_aside_reason: string | null;
}

type Query = z.output<typeof listEndpoint.query>;
type Me = Pick<Actor, "id">;

export function listProposals(db: Knex, query: Query, me: Me): Promise<Page<Proposal>> {
  const { view, state = null, mineId = null, operation = null, record = null } = query;
  return readPage<ListedProposal & { sort_key: string }, Proposal, Query["sort"]>(db, proposalList, query, {
    filter: { view, state, mineId, operation, record, me: me.id },
    idOf: ({ id }) => id,
    itemOf: (row) => proposalOf(row, me),
  });
}

export async function requireProposal(db: Knex, id: string): Promise<ProposalRow> {
  const { rows } = await db.raw<{ rows: ProposalRow[] }>(proposalSql, { id });
  const [row] = rows;
  if (!row) throw notFound("变更申请");
  return row;
}

export async function proposalDetail(
  db: Knex,
  row: ProposalRow,
  me: Me,
  obstacle: Obstacle | null,
): Promise<ProposalDetail> {
  const { effects, ground } = row;
  const told = { effects, ground, obstacle, acceptedWarnings: acceptedWarnings(effects) };
  return { ...proposalOf(row, me), ...told, mineCounts: await countMines(db, row.id) };
}

/** As an import tells them of its batch. */
function acceptedWarnings(effects: readonly ProposalEffect[]): ProposalDetail["acceptedWarnings"] {
  const batch = effects.find(({ subject }) => subject === "import_batch")?.after;
  return (batch?.accepted_warnings ?? []) as ProposalDetail["acceptedWarnings"];
}

export function proposalOf(row: ListedProposal, me: Me): Proposal {
  const { id, version, operation, about, reason, regions, state, answer } = row;
  return {
    id,
    version,
    state,
    operation,
    change: endpoints[operation]?.fourEyes ?? operation,
    about,
    mineId: row.mine_id,
    mineName: row.mine_name,
    regions,
    reason,
    proposedBy: row.proposed_by_name,
    proposedAt: instant(row.proposed_at),
    isOwn: row.proposed_by === me.id,
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at && instant(row.decided_at),
    answer,
    work: row.work_state && { state: row.work_state, error: row.work_error },
    setAside: setAsideOf(row),
  };
}

function setAsideOf(row: ListedProposal): Proposal["setAside"] {
  const { set_aside_by_name: by, set_aside_at: at, set_aside_reason: reason } = row;
  return by === null || at === null || reason === null ? null : { by, at: instant(at), reason };
}

const instant = (at: Date) => new Date(at).toISOString();
