import type { Knex } from "knex";
import type { ProviderRefusal } from "#contract/provider-sign-in";
import type { AccountKind } from "#contract/roles";
import type { ProviderSettings } from "./provider-settings.ts";

interface Found {
  login: string | null;
  /** the account that may be entered */
  id: string | null;
  refusal: ProviderRefusal | null;
}

/**
 * The account that a claim stands for: mapped by configuration, else of that name. It must be there already, and what it may do is said
 * here alone. Who has a second factor here keeps it: a provider does not stand in for it.
 */
export async function providerAccount(
  db: Knex,
  { claim, accounts }: Pick<ProviderSettings, "claim" | "accounts">,
  claims: Record<string, unknown>,
): Promise<Found> {
  const said = claims[claim];
  if (typeof said !== "string" || said === "") return { login: null, id: null, refusal: "unknown_account" };
  const login = accounts.get(said) ?? said.toLowerCase();
  const account: { id: string; kind: AccountKind; totp_confirmed: boolean } | undefined = await db("account")
    .join("credential", "credential.account_id", "account.id")
    .where({ login, enabled: true, is_demo: false })
    .first("id", "kind", "totp_confirmed");
  if (!account) return { login, id: null, refusal: "unknown_account" };
  if (account.kind !== "business") return { login, id: null, refusal: "administrator" };
  if (account.totp_confirmed) return { login, id: null, refusal: "second_factor" };
  return { login, id: account.id, refusal: null };
}
