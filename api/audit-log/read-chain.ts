import type { Knex } from "knex";
import type { ChainItem, StoredAct, StoredEntry } from "./chain-link.ts";
import { actsAfterSql, entriesOfActsSql } from "./chain-sql.ts";

const actsAtATime = 500;
const entriesAtATime = 1000;
const bytesAtATime = 4_000_000;

/** The chain as the database holds it, from its first act to that one, or to its end. */
export async function* readChain(db: Knex, upTo = Number.MAX_SAFE_INTEGER): AsyncGenerator<ChainItem> {
  for (let seq = 0; ; ) {
    const page = { seq, upTo, limit: actsAtATime };
    const { rows: acts } = await db.raw<{ rows: StoredAct[] }>(actsAfterSql, page);
    for (const group of smallGroups(acts)) {
      for await (const entry of entriesOf(db, group)) yield { entry };
      for (const act of group) yield { act };
    }
    const last = acts.at(-1);
    if (!last) return;
    seq = Number(last.seq);
  }
}

/** Acts that are read together: many small ones, or one large one in pages. */
function smallGroups(acts: readonly StoredAct[]): StoredAct[][] {
  const groups: StoredAct[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const act of acts) {
    if (held + act.entries > entriesAtATime) {
      groups.push([]);
      held = 0;
    }
    groups.at(-1)?.push({ ...act, seq: Number(act.seq) });
    held += act.entries;
  }
  return groups;
}

async function* entriesOf(db: Knex, acts: readonly StoredAct[]): AsyncGenerator<StoredEntry> {
  for (let after = 0; ; ) {
    const page = {
      acts: acts.map(({ act }) => act),
      after,
      limit: entriesAtATime,
      bytes: bytesAtATime,
    };
    const { rows } = await db.raw<{ rows: StoredEntry[] }>(entriesOfActsSql, page);
    for (const row of rows) yield { ...row, id: Number(row.id) };
    const last = rows.at(-1);
    if (!last) return;
    after = Number(last.id);
  }
}
