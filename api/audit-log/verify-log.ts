import type { ChainVerdict } from "#contract/audit-log";
import type { AppContext } from "../context.ts";
import { readAnchors } from "./anchors.ts";
import { brokenWords } from "./broken-words.ts";
import { verifyChain } from "./verify-chain.ts";

/** Verifies the whole log against itself and against the anchors outside of the database. */
export async function verifyLog(context: Pick<AppContext, "db" | "auditAnchorDir">): Promise<ChainVerdict> {
  const anchors = await readAnchors(context);
  const verdict = await verifyChain(context.db, anchors);
  const { broken, archived } = verdict;
  return {
    ...verdict,
    anchors: anchors.filter(({ seq }) => seq >= (archived?.toSeq ?? 0)).length,
    broken: broken && { ...broken, message: brokenWords(broken) },
  };
}
