import type { Knex } from "knex";
import type { AppContext } from "../../context.ts";
import { readAnchors } from "../anchors.ts";
import { archivedBefore, archivedParts } from "./archived-part.ts";
import { type CheckedArchive, checkArchive } from "./check-archive.ts";

/** Verifies archives, each by itself and all of them up to where the database goes on; the oldest first. */
export async function verifyArchives(
  { db, auditAnchorDir }: Pick<AppContext, "db" | "auditAnchorDir">,
  paths: readonly string[],
): Promise<CheckedArchive[]> {
  const anchors = await readAnchors({ auditAnchorDir });
  const checked: CheckedArchive[] = [];
  for (const path of paths) checked.push(await checkArchive(path, anchors));
  checked.sort((a, b) => a.follows.seq - b.follows.seq);
  const { archived } = await archivedBefore(db);
  const registered = await fingerprints(db);
  return checked.map((archive, index) => {
    const next = checked[index + 1]?.follows ?? (archived && { seq: archived.toSeq, hash: archived.hash });
    return { ...archive, fault: archive.fault ?? faultOf(archive, next, registered) };
  });
}

/** The hashes of files that the log tells of, by the act they end with. */
async function fingerprints(db: Knex): Promise<Map<number, string>> {
  return new Map((await archivedParts(db)).map(({ toSeq, sha256 }) => [toSeq, sha256]));
}

function faultOf(
  { head, sha256 }: CheckedArchive,
  next: { seq: number; hash: string } | null,
  registered: ReadonlyMap<number, string>,
): string | null {
  if (next?.seq !== head.seq || next.hash !== head.hash) {
    return `它止于第 ${head.seq} 次操作，与其后的归档或数据库中的链接续不上。`;
  }
  return (registered.get(head.seq) ?? sha256) === sha256
    ? null
    : "它的 SHA-256 与归档时写入审计日志的不同，文件被改动。";
}
