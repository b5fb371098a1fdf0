import type { Knex } from "knex";
import type { Reply } from "#contract/endpoint";
import type { getMine } from "#contract/mines";
import { lineageSql } from "./boundary-sql.ts";
import { boundariesOf, inForceOn } from "./boundary-store.ts";
import { requireMine } from "./mine-list.ts";
import { reservesOf } from "./reserve-store.ts";

type Dossier = Reply<typeof getMine>;
interface StoredLineage {
  kind: Dossier["lineage"][number]["kind"];
  from_mine_id: string;
  from_name: string;
  to_mine_id: string | null;
  to_name: string | null;
  happened_on: string;
  document: string | null;
}

/** 一矿一档: the mine today, its boundary in force, its reserves, and what it came from and went into. */
export async function mineDossier(db: Knex, today: string, id: string): Promise<Dossier> {
  const mine = await requireMine(db, today, id);
  const { rows } = await db.raw<{ rows: StoredLineage[] }>(lineageSql, { mineId: id });
  return {
    mine,
    boundary: inForceOn(await boundariesOf(db, id), today),
    reserves: await reservesOf(db, id),
    lineage: rows.map(lineageOf),
  };
}

function lineageOf(stored: StoredLineage): Dossier["lineage"][number] {
  return {
    kind: stored.kind,
    fromMineId: stored.from_mine_id,
    fromName: stored.from_name,
    toMineId: stored.to_mine_id,
    toName: stored.to_name,
    happenedOn: stored.happened_on,
    document: stored.document,
  };
}
