import { createHash, randomBytes } from "node:crypto";
import type { Request } from "express";

/** What a program brings to be let in. */
interface ShownKey {
  secret: string;
  /** said with Basic only: whose key it is meant to be */
  login: string | null;
}

/** One knows a key by its beginning, also where one comes across it in a file that it should not be in. */
const beginning = "kjk_";

/** 256 random bits. */
export const newSecret = (): string => beginning + randomBytes(32).toString("base64url");

/**
 * What the database holds of a key. A slow hash is for what people think up: nobody guesses 256 random bits, however fast a guess is, and
 * a plain one can be looked up.
 */
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** The key in the header Authorization; null when there is none in it. */
export function shownKey(request: Pick<Request, "get">): ShownKey | null {
  const [, scheme = "", value = ""] = /^(\w+) +(\S+) *$/.exec(request.get("Authorization") ?? "") ?? [];
  const shown = shownBy(scheme.toLowerCase(), value);
  return shown && /^kjk_[\w-]{43}$/.test(shown.secret) ? shown : null;
}

function shownBy(scheme: string, value: string): ShownKey | null {
  if (scheme === "bearer") return { secret: value, login: null };
  if (scheme !== "basic") return null;
  const text = Buffer.from(value, "base64").toString("utf8");
  const colon = Math.max(text.indexOf(":"), 0);
  return { login: text.slice(0, colon).trim().toLowerCase(), secret: text.slice(colon + 1) };
}
