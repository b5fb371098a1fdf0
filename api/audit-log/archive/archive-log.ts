import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Knex } from "knex";
import type { AppContext } from "../../context.ts";
import { isLogOwner } from "../../db/app-role.ts";
import type { ChainHead } from "../chain-link.ts";
import { readChain } from "../read-chain.ts";
import { recordEvent } from "../record-event.ts";
import { verifyLog } from "../verify-log.ts";
import { sha256Of, writeArchive } from "./archive-file.ts";
import { archivableSql, closeLogSql, dropActsSql, dropEntriesSql, openLogSql } from "./archive-sql.ts";
import type { ArchivedPart } from "./archived-part.ts";
import { checkArchive } from "./check-archive.ts";

type Context = Pick<AppContext, "db" | "now" | "auditAnchorDir">;

interface Order {
  folder: string;
  /** what is younger stays in the database */
  keepMonths: number;
}

/** What was archived, or in Chinese why nothing was. */
export type Archiving = { path: string; part: ArchivedPart } | { refusal: string; isFault: boolean };

/**
 * Writes what is older than must be kept at hand into a file, proves the file, and only then takes it out of the database. Only the
 * owner of the tables can; that it happened, and what the file must be, stands in the chain that goes on.
 */
export async function archiveLog(context: Context, { folder, keepMonths }: Order): Promise<Archiving> {
  const { db } = context;
  if (!(await isLogOwner(db))) return refused(notOwner);
  const { broken } = await verifyLog(context);
  if (broken) return refused(`审计日志已被改动，不能归档：${broken.message}`);
  const span = await archivable(context, keepMonths);
  if (!span) return { refusal: `没有早于 ${keepMonths} 个月的审计日志，不需要归档。`, isFault: false };

  await mkdir(folder, { recursive: true });
  const path = join(folder, `audit-${span.follows.seq + 1}-${span.ends.seq}.jsonl`);
  const unproved = `${path}.part`;
  await rm(unproved, { force: true });
  try {
    const part = await provedFile(db, unproved, { ...span, fileName: basename(path) });
    if (await isAnother(path, part.sha256))
      return refused(`${path} 已存在，内容不同：请换一个文件夹。没有归档任何内容。`);
    await takeOut(db, part, async () => {
      await rename(unproved, path);
      await writeFile(`${path}.sha256`, `${part.sha256}  ${basename(path)}\n`, { mode: 0o600 });
    });
    return { path, part };
  } catch (error) {
    if ((error as { code?: string }).code === lockNotAvailable) return refused(busy);
    throw error;
  } finally {
    await rm(unproved, { force: true });
  }
}

const refused = (refusal: string) => ({ refusal, isFault: true });
const notOwner = "归档须用数据库表的所有者登录（DATABASE_URL）：服务所用的登录不能删除审计日志。";
const busy = "审计日志正被其他操作占用，没有归档任何内容。请在空闲时再试，或先停止服务。";
const lockNotAvailable = "55P03";

/** Of another database, say. One of this very part is left from a removal that did not come to its end. */
const isAnother = async (path: string, sha256: string) =>
  existsSync(path) && (await sha256Of(path)) !== sha256;

interface Span {
  follows: ChainHead;
  ends: ChainHead;
}

async function archivable({ db, now }: Context, months: number): Promise<Span | null> {
  const { rows } = await db.raw<{ rows: { fromSeq: number; toSeq: number }[] }>(archivableSql, {
    now: now().toISOString(),
    months,
  });
  const [from, to] = [Number(rows[0]?.fromSeq), Number(rows[0]?.toSeq)];
  if (!(from <= to)) return null;
  const first = await db("audit_act").where({ seq: from }).first("previous");
  const last = await db("audit_act").where({ seq: to }).first("hash");
  return {
    follows: { seq: from - 1, hash: first.previous.toString("hex") },
    ends: { seq: to, hash: last.hash.toString("hex") },
  };
}

/** The file as it was read again from the disk: it holds this very span. */
async function provedFile(
  db: Knex,
  path: string,
  { follows, ends, fileName }: Span & { fileName: string },
): Promise<ArchivedPart> {
  const sha256 = await writeArchive(path, { follows, ends, items: readChain(db, ends.seq) });
  const { fault, head, acts, entries, sha256: read } = await checkArchive(path, []);
  if (fault !== null || read !== sha256 || head.hash !== ends.hash) {
    throw new Error(`the archive was not written as it should be: ${fault ?? "another hash"}`);
  }
  return { fromSeq: follows.seq + 1, toSeq: ends.seq, hash: ends.hash, acts, entries, fileName, sha256 };
}

async function takeOut(db: Knex, part: ArchivedPart, keepFile: () => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    for (const statement of openLogSql) await tx.raw(statement);
    await dropped(tx, dropEntriesSql, part.toSeq, part.entries);
    await dropped(tx, dropActsSql, part.toSeq, part.acts);
    for (const statement of closeLogSql) await tx.raw(statement);
    await recordEvent(tx, { subject: "audit_archived", details: part });
    // a file without its removal does no harm, a removal without its file would
    await keepFile();
  });
}

async function dropped(tx: Knex.Transaction, sql: string, upTo: number, count: number): Promise<void> {
  const { rowCount } = await tx.raw(sql, { upTo });
  if (rowCount !== count) throw new Error(`the archive holds ${count} rows, the database ${rowCount}`);
}
