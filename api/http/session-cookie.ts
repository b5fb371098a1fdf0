import type { Request, Response } from "express";

const name = "kuangjie_session";

/** The token that the browser brings, or null. */
export const sessionToken = (request: Request): string | null => cookieOf(request, name);

export function cookieOf(request: Request, of: string): string | null {
  const cookies = (request.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  const own = cookies.find((pair) => pair.startsWith(`${of}=`));
  return own?.slice(of.length + 1) || null;
}

/** No script reads it, no other site sends it, and over TLS it never travels in the clear. It goes when the browser is closed. */
export function giveToken(response: Response, token: string): void {
  response.cookie(name, token, traits(response));
}

export function takeTokenAway(response: Response): void {
  response.clearCookie(name, traits(response));
}

const traits = (response: Response) =>
  ({ httpOnly: true, sameSite: "strict", secure: response.req.secure, path: "/" }) as const;
