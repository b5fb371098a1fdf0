import type { Knex } from "knex";
import type { ProviderRefusal } from "#contract/provider-sign-in";
import type { AccountKind } from "#contract/roles";
import type { ProviderSettings } from "./provider-settings.ts";
import type { Vouched } from "./vouched.ts";

interface Found {
  login: string | null;
  /** the account that may be entered */
  id: string | null;
  refusal: ProviderRefusal | null;
}

interface Account {
  id: string;
  kind: AccountKind;
  totp_confirmed: boolean;
}

type Settings = Pick<ProviderSettings, "accounts" | "secondFactor">;

/**
 * The account that a person stands for: mapped by configuration, else of that name. It must be there already, and what it may do is
 * said here alone. Who needs a second factor here is let in only where the provider says that it saw one.
 */
export async function providerAccount(
  db: Knex,
  { accounts, secondFactor }: Settings,
  { name, proofs }: Vouched,
): Promise<Found> {
  if (name === null) return { login: null, id: null, refusal: "unknown_account" };
  const login = accounts.get(name) ?? lowerCase(name);
  const account: Account | undefined = await db("account")
    .join("credential", "credential.account_id", "account.id")
    .where({ login, enabled: true, is_demo: false })
    .first("id", "kind", "totp_confirmed");
  const isProvedTwice = proofs.some((word) => secondFactor.includes(word));
  const refusal = account ? factorMissing(account, isProvedTwice) : "unknown_account";
  return { login, id: refusal === null ? (account?.id ?? null) : null, refusal };
}

function factorMissing({ kind, totp_confirmed }: Account, isProvedTwice: boolean): ProviderRefusal | null {
  if (isProvedTwice) return null;
  if (kind !== "business") return "administrator";
  return totp_confirmed ? "second_factor" : null;
}

/** Of the letters that accounts are made of: some other letters have these for their lower case, and are other names. */
const lowerCase = (name: string) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
