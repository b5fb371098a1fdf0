import { actAs } from "../acting.ts";
import { recordEvent } from "../audit-log/record-event.ts";
import type { Actor, AppContext } from "../context.ts";
import type { Caller } from "../http/serve.ts";
import type { SessionBook } from "./session-book.ts";

interface Entrance {
  accountId: string;
  way: "password" | "demo" | "provider";
  /** how a provider says that they proved who they are */
  proofs?: readonly string[];
  caller: Caller;
}

/** Opens a session. Who signs in is nobody until then; that it happened is theirs. */
export async function enter(
  { db }: Pick<AppContext, "db">,
  sessions: SessionBook,
  { accountId, way, proofs, caller: { request, response, requestId } }: Entrance,
): Promise<Actor> {
  const actor = await sessions.open(accountId, request, response, { byProvider: way === "provider" });
  const { id, name } = actor;
  const acting = { id, name, address: request.ip ?? null, requestId, reason: null };
  await actAs(acting, () =>
    recordEvent(db, { subject: "sign_in", key: id, details: { way, ...(proofs && { proofs }) } }),
  );
  return actor;
}
