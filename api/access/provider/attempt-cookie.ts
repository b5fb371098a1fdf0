import type { Request, Response } from "express";
import { z } from "zod";
import type { AppContext } from "../../context.ts";
import { cookieName, cookieOf } from "../../http/cookie-name.ts";
import type { Attempt } from "./provider-client.ts";

const owner = "sign-in by provider";
const path = "/api/session/provider";
const goodForMs = 10 * 60_000;

const Kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), at: z.number() });

type Context = Pick<AppContext, "now" | "secrets">;

/** Laid in the browser sealed, for ten minutes. Lax: it must come along when the provider sends the browser back. */
export function keepAttempt({ now, secrets }: Context, response: Response, attempt: Attempt): void {
  const text = JSON.stringify({ ...attempt, at: now().getTime() });
  const sealed = secrets.seal(owner, Buffer.from(text)).toString("base64url");
  response.cookie(nameFor(response.req), sealed, { ...traits(response), maxAge: goodForMs });
}

/** The attempt that this browser began, once: it is taken away whatever comes of it. Null: none, or too long ago. */
export function takeAttempt({ now, secrets }: Context, request: Request, response: Response): Attempt | null {
  const sealed = cookieOf(request, nameFor(request));
  response.clearCookie(nameFor(response.req), traits(response));
  const opened = sealed === null ? null : secrets.open(owner, Buffer.from(sealed, "base64url"));
  const kept = opened && Kept.safeParse(JSON.parse(opened.toString()));
  if (!kept?.success || now().getTime() - kept.data.at > goodForMs) return null;
  return kept.data;
}

// what a page of the provider leads to lies under a path of its own, which __Host- does not allow
const nameFor = (request: Request) => cookieName(request, "__Secure-", "kuangjie_provider");

const traits = (response: Response) =>
  ({ httpOnly: true, sameSite: "lax", secure: response.req.secure, path }) as const;
