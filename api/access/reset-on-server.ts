import { recordEvent } from "../audit-log/record-event.ts";
import type { AppContext } from "../context.ts";
import { givePassword } from "./change-password.ts";
import { revokeKeys } from "./keys/key-store.ts";

/** For who has the server itself: a one-time password for any account that has one, all its sessions ended and keys revoked; null when there is none. */
export async function resetOnServer(
  { db, now }: Pick<AppContext, "db" | "now">,
  login: string,
): Promise<string | null> {
  const account = await db("account").where({ login, is_demo: false }).first("id");
  if (!account) return null;
  return db.transaction(async (tx) => {
    const password = await givePassword(tx, account.id, now());
    await tx("account").where({ id: account.id, kind: "business" }).update({ password_unconfirmed: true });
    await tx("session").where({ account_id: account.id }).whereNull("ended_at").update({ ended_at: now() });
    const revokedKeys = await revokeKeys(tx, { now }, { account: account.id, by: "服务器" });
    const details = { way: "server", revokedKeys };
    await recordEvent(tx, { subject: "password_reset", key: account.id, details });
    return password;
  });
}
