import type { Request } from "express";

/**
 * A cookie is called otherwise over TLS: browsers take a name with such a prefix over TLS alone, and with `__Host-` from this very
 * host. What somebody planted without TLS, or from a neighbouring host, is not read.
 */
export const cookieName = (request: Request, prefix: "__Host-" | "__Secure-", base: string): string =>
  request.secure ? `${prefix}${base}` : base;

/** What the browser brings under that name, or null. */
export function cookieOf(request: Request, name: string): string | null {
  const cookies = (request.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  const own = cookies.find((pair) => pair.startsWith(`${name}=`));
  return own?.slice(name.length + 1) || null;
}
