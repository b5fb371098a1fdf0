import type { Request, Response } from "express";
import { cookieName, cookieOf } from "../../http/cookie-name.ts";

/** Who signs out here may still be signed in at the provider: at a desk that others use, one click must not bring them back. */
export function markLeft(response: Response): void {
  response.cookie(nameFor(response.req), "1", traits(response));
}

export const hasLeft = (request: Request): boolean => cookieOf(request, nameFor(request)) !== null;

export function unmarkLeft(response: Response): void {
  response.clearCookie(nameFor(response.req), traits(response));
}

const nameFor = (request: Request) => cookieName(request, "__Secure-", "kuangjie_left");

const traits = (response: Response) =>
  ({ httpOnly: true, sameSite: "lax", secure: response.req.secure, path: "/api/session/provider" }) as const;
