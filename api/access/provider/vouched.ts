/** What the provider says of who came back. */
export interface Vouched {
  /** what the claim holds that says which account it is; null: nothing that could be believed */
  name: string | null;
  /** how they proved who they are, in its words (amr and acr, RFC 8176) */
  proofs: readonly string[];
}

type Claims = Readonly<Record<string, unknown>>;

/** The name may be told beside the ID token; how somebody signed in is believed of what is signed alone. */
export function vouched(claim: string, { signed, named }: { signed: Claims; named: Claims }): Vouched {
  const methods: unknown[] = Array.isArray(signed.amr) ? signed.amr : [];
  const proofs = [...methods, signed.acr].filter((word) => typeof word === "string");
  return { name: nameIn(claim, named), proofs };
}

/** An address that was never verified may have been typed by anybody. */
function nameIn(claim: string, named: Claims): string | null {
  if (claim === "email" && named.email_verified !== true) return null;
  const name = named[claim];
  return typeof name === "string" && name !== "" ? name : null;
}
