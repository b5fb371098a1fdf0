import type { Knex } from "knex";
import type { z } from "zod";
import type { ProposalDetail } from "#contract/approvals";
import type { Reply } from "#contract/endpoint";
import type { getProposedGround, listProposedMines, ProposedMine } from "#contract/proposed-mines";
import { type Page, readPage } from "../db/read-page.ts";
import type { ToldMine } from "./change.ts";
import { countMinesSql, groundSql, keepMinesSql, proposedMines } from "./proposed-mines-sql.ts";

const minesPerStatement = 1000;

/** Keeps what a change does to each of its mines, for who approves it. */
export async function keepMines(tx: Knex, proposal: string, mines: readonly ToldMine[]): Promise<void> {
  for (let start = 0; start < mines.length; start += minesPerStatement) {
    const rows = mines.slice(start, start + minesPerStatement).map((mine, offset) => ({
      position: start + offset + 1,
      kind: mine.kind,
      mine_id: mine.mineId,
      name: mine.name,
      licence_number: mine.licenceNumber,
      fields: mine.fields,
    }));
    await tx.raw(keepMinesSql, { proposal, rows: JSON.stringify(rows) });
  }
}

interface MineRow extends Omit<ProposedMine, "mineId" | "licenceNumber" | "hasGround"> {
  has_ground: boolean;
  mine_id: string | null;
  licence_number: string | null;
  sort_key: string;
}
type Query = z.output<typeof listProposedMines.query>;

export function readMines(db: Knex, proposal: string, query: Query): Promise<Page<ProposedMine>> {
  return readPage<MineRow, ProposedMine, Query["sort"]>(db, proposedMines, query, {
    filter: { proposal, kind: query.kind ?? null, doubtful: query.doubtful === "true", q: query.q || null },
    idOf: ({ position }) => String(position).padStart(8, "0"),
    itemOf: ({ mine_id, licence_number, has_ground, position, kind, name, fields }) => {
      const known = { mineId: mine_id, licenceNumber: licence_number, hasGround: has_ground };
      return { position, kind, name, fields, ...known };
    },
  });
}

/** The ground of one mine as it was and as it is asked for; null where it is none of the proposal's. */
export async function readGround(
  db: Knex,
  proposal: string,
  position: number,
): Promise<Reply<typeof getProposedGround>> {
  const { rows } = await db.raw(groundSql, { proposal, position });
  return rows[0] ?? { before: null, after: null };
}

type Counts = ProposalDetail["mineCounts"];

export async function countMines(db: Knex, proposal: string): Promise<Counts> {
  const { rows } = await db.raw<{ rows: Record<keyof Counts, string | number>[] }>(countMinesSql, {
    proposal,
  });
  const [counted] = rows;
  const of = (kind: keyof Counts) => Number(counted?.[kind] ?? 0);
  return { changed: of("changed"), new: of("new"), removed: of("removed"), doubtful: of("doubtful") };
}
