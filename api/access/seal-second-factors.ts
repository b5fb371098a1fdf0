import type { AppContext } from "../context.ts";
import { secretBytes } from "./second-factor.ts";

/** Seals what stood in the clear before there was a key, and tells whose second factor cannot be opened with the key of now. */
export async function sealSecondFactors({
  db,
  secrets,
}: Pick<AppContext, "db" | "secrets">): Promise<{ sealed: number; unreadable: number }> {
  const stored: { account_id: string; totp_secret: Buffer }[] = await db("credential")
    .whereNotNull("totp_secret")
    .select("account_id", "totp_secret");
  let [sealed, unreadable] = [0, 0];
  for (const { account_id, totp_secret } of stored) {
    if (totp_secret.length > secretBytes) {
      if (secrets.open(account_id, totp_secret) === null) unreadable += 1;
      continue;
    }
    sealed += await db("credential")
      .where({ account_id, totp_secret })
      .update({ totp_secret: secrets.seal(account_id, totp_secret) });
  }
  return { sealed, unreadable };
}
