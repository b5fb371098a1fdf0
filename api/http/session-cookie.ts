import type { Request, Response } from "express";
import { cookieName, cookieOf } from "./cookie-name.ts";

const base = "kuangjie_session";

/** The token that the browser brings, or null. */
export const sessionToken = (request: Request): string | null => cookieOf(request, nameFor(request));

/** No script reads it, no other site sends it, and over TLS it never travels in the clear. It goes when the browser is closed. */
export function giveToken(response: Response, token: string): void {
  response.cookie(nameFor(response.req), token, traits(response));
}

export function takeTokenAway(response: Response): void {
  response.clearCookie(nameFor(response.req), traits(response));
}

const nameFor = (request: Request) => cookieName(request, "__Host-", base);

const traits = (response: Response) =>
  ({ httpOnly: true, sameSite: "strict", secure: response.req.secure, path: "/" }) as const;
