import { createHash, randomBytes } from "node:crypto";
import type { Request, Response } from "express";
import type { Knex } from "knex";
import type { Actor, AppContext } from "../context.ts";
import type { Recognise } from "../http/recognise-caller.ts";
import { giveToken, sessionToken } from "../http/session-cookie.ts";
import { asSystem } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import type { KnownActors } from "./known-actors.ts";
import { sessionSql } from "./session-sql.ts";
import { type SignedInRow, signedInActor } from "./signed-in-actor.ts";
import { ago, timeLimits } from "./time-limits.ts";

interface Way {
  /** the office's own provider vouches for them, twice where that is needed: what is due to be done with the password here does not bar them */
  byProvider: boolean;
}

/** Who is signed in. */
export interface SessionBook {
  recognise: Recognise;
  /** Signs somebody in: always under a new token, and whoever was signed in here before no longer is. */
  open: (accountId: string, request: Request, response: Response, way?: Way) => Promise<Actor>;
  /** Ends sessions of an account: that one, all but that one, or all. Tells how many. */
  end: (accountId: string, which?: { only?: string; but?: string }) => Promise<number>;
  /** Rights have changed: everybody is looked at anew. */
  forget: () => void;
  /** whether demo people are let in without a password */
  demoSignIn: boolean;
}

const touchMs = 60_000;

export function sessionBook(
  context: AppContext,
  { demoSignIn, known }: { demoSignIn: boolean; known: KnownActors },
): SessionBook {
  const { db, now, newId } = context;
  const { forget } = known;
  const reading = (token: string) => () => readSession(context, token, demoSignIn);

  const recognise: Recognise = async (request) => {
    const token = sessionToken(request);
    return token === null ? null : known.find(token, reading(token));
  };

  const open: SessionBook["open"] = async (accountId, request, response, way) => {
    const before = sessionToken(request);
    if (before !== null) await endToken(db, before, now());
    forget();
    const token = randomBytes(32).toString("base64url");
    await db("session").insert({
      id: newId(),
      token_hash: hashOf(token),
      account_id: accountId,
      by_provider: way?.byProvider ?? false,
      created_at: now(),
      last_seen_at: now(),
      expires_at: new Date(now().getTime() + timeLimits.sessionMs),
      address: request.ip ?? null,
      user_agent: request.get("User-Agent")?.slice(0, 300) ?? null,
    });
    const actor = await known.findAnew(token, reading(token));
    if (!actor) throw new Error("a session that was just opened is not good");
    giveToken(response, token);
    return actor;
  };

  const end: SessionBook["end"] = async (accountId, { only, but } = {}) => {
    const good = db("session").where({ account_id: accountId }).whereNull("ended_at");
    if (only !== undefined) good.where({ id: only });
    if (but !== undefined) good.whereNot({ id: but });
    const ended = await good.update({ ended_at: now() });
    forget();
    return ended;
  };

  return { recognise, open, end, forget, demoSignIn };
}

async function readSession({ db, now }: AppContext, token: string, demo: boolean): Promise<Actor | null> {
  // the name of a region is told to whom a role was given there, also when it is over
  const { rows } = await asSystem(() =>
    db.raw<{ rows: (SignedInRow & { last_seen_at: string })[] }>(sessionSql, {
      token: hashOf(token),
      now: now().toISOString(),
      day: shanghaiDay(now()),
      idle: ago(now(), timeLimits.idleMs),
      stale: ago(now(), timeLimits.passwordMs),
      demo,
    }),
  );
  const [row] = rows;
  if (!row) return null;
  if (now().getTime() - new Date(row.last_seen_at).getTime() > touchMs) {
    await db("session").where({ id: row.session_id }).update({ last_seen_at: now() });
  }
  return signedInActor(row);
}

async function endToken(db: Knex, token: string, at: Date): Promise<void> {
  await db("session")
    .where({ token_hash: hashOf(token) })
    .whereNull("ended_at")
    .update({ ended_at: at });
}

/** What the database holds of a token: whoever reads the table cannot sign in with it. */
const hashOf = (token: string) => createHash("sha256").update(token).digest();
