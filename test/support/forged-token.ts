import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** What is made of an ID token on its way. */
export interface Forgery {
  claims?: Record<string, unknown>;
  /** the provider itself unless said otherwise, so that only what it says is wrong */
  signedBy?: "stranger" | "nobody";
}

export function forged(token: string, { claims, signedBy }: Forgery, own: KeyObject): string {
  const [head, body] = token.split(".");
  const said = `${signedBy === "nobody" ? text({ alg: "none" }) : head}.${text({ ...read(body), ...claims })}`;
  if (signedBy === "nobody") return `${said}.`;
  const key = signedBy === "stranger" ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey : own;
  return `${said}.${sign("sha256", Buffer.from(said), key).toString("base64url")}`;
}

const text = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");
const read = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString());
