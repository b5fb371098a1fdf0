import { createHash } from "node:crypto";
import type { Staging } from "#contract/transfer";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { badRequest, notFound } from "../http/problem.ts";
import { threads } from "../jobs/thread-pool.ts";
import { isContainer } from "./containers/read-container.ts";
import { readFile } from "./read-file.ts";
import { addStaging, findStaging } from "./staging-store.ts";
import { territoryOf } from "./territory.ts";

/** about 0.2 s of reading, the longest the event loop may be held up */
const threadFromBytes = 100_000;

/** Reads a file and keeps what it says for review: every issue told, nothing of the register touched. */
export async function stageFile(
  context: AppContext,
  actor: Pick<Actor, "id">,
  { name, bytes }: { name: string; bytes: Uint8Array },
  options: ReadOptions,
): Promise<Staging> {
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) {
    throw badRequest("empty_file", "上传的文件是空的，请重新选择文件。");
  }
  const input = { name, bytes, options: { ...options, ...(await territoryOf(context.db)) } };
  // a small container may unpack to a large one
  const inThread = bytes.length > threadFromBytes || isContainer(bytes);
  const file = await (inThread ? threads.one("readFile", input, { urgent: true }) : readFile(input));
  const id = context.newId();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await inTransaction(context, actor, (tx) =>
    addStaging(tx, { id, fileName: name, sizeBytes: bytes.length, sha256 }, file),
  );
  const staging = await findStaging(context.db, id);
  if (!staging) throw notFound("暂存文件");
  return staging;
}
