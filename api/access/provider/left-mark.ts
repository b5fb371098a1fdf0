import type { Request, Response } from "express";
import { cookieOf } from "../../http/session-cookie.ts";

const name = "kuangjie_left";

/** Who signs out here may still be signed in at the provider: at a desk that others use, one click must not bring them back. */
export function markLeft(response: Response): void {
  response.cookie(name, "1", traits(response));
}

export const hasLeft = (request: Request): boolean => cookieOf(request, name) !== null;

export function unmarkLeft(response: Response): void {
  response.clearCookie(name, traits(response));
}

const traits = (response: Response) =>
  ({ httpOnly: true, sameSite: "lax", secure: response.req.secure, path: "/api/session/provider" }) as const;
