import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Knex } from "knex";
import { mostMinesAtOnce } from "#contract/error-books";
import type { AppContext } from "../../context.ts";
import { conflict } from "../../http/problem.ts";
import type { Caller } from "../../http/serve.ts";
import { letGo } from "./let-go.ts";
import { type BookOrder, makeErrorBooks } from "./make-error-books.ts";

/** Makes the workbooks of not too many mines while their asker waits; afterwards nothing of them is left here. */
export async function sendErrorBooks(context: AppContext, caller: Caller, order: BookOrder): Promise<void> {
  await requireFew(context.db, order);
  const folder = await mkdtemp(join(tmpdir(), "kuangjie-corrections-"));
  try {
    const file = await makeErrorBooks(context.db, order, { folder, signal: caller.signal });
    await letGo(context, caller, order, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function requireFew(db: Knex, { id, scope }: BookOrder): Promise<void> {
  const listed = db("staged_item").where({ staging_id: id });
  if (scope === "issues") listed.whereRaw("jsonb_array_length(codes) > 0");
  const count = Number((await listed.count("* as n").first())?.n);
  if (count <= mostMinesAtOnce) return;
  throw conflict(
    "too_many_at_once",
    `要列入的图形有 ${count} 个，一次请求最多 ${mostMinesAtOnce} 个。请改为在后台生成（POST /api/stagings/${id}/error-workbooks），完成后下载。`,
  );
}
