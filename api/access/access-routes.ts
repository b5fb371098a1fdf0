import { Router } from "express";
import type { z } from "zod";
import * as contract from "#contract/access";
import { recordEvent } from "../audit-log/record-event.ts";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { type Caller, serve } from "../http/serve.ts";
import { takeTokenAway } from "../http/session-cookie.ts";
import { changePassword, requireOwn } from "./change-password.ts";
import { checkSignIn } from "./check-password.ts";
import { demoAccount, demoRoles } from "./demo-sign-in.ts";
import { enter } from "./enter.ts";
import { revokeKeys } from "./keys/key-store.ts";
import { openSessions } from "./open-sessions.ts";
import { ownPerson } from "./own-person.ts";
import { markLeft } from "./provider/left-mark.ts";
import { confirmSecondFactor, offerSecondFactor, removeSecondFactor } from "./second-factor.ts";
import type { SessionBook } from "./session-book.ts";

/** Signing in and out, and what everybody may do with their own account. */
export function accessRoutes(context: AppContext, sessions: SessionBook, provider: string | null): Router {
  const router = Router();
  const signed: Served["signed"] = async (actor, caller) => ({
    person: actor?.signedIn?.person ?? null,
    demoRoles: sessions.demoSignIn ? await demoRoles(context.db, caller.request) : [],
    provider,
  });
  const leave: Served["leave"] = ({ response }) => {
    takeTokenAway(response);
    if (provider !== null) markLeft(response);
  };
  serveSigning(router, context, { sessions, signed, leave });
  serveSecondFactor(router, context, { sessions, signed, leave });
  serveOwn(router, context, { sessions, leave });
  return router;
}

type Signed = z.output<typeof contract.getSession.reply>;

interface Served {
  sessions: SessionBook;
  signed: (actor: Actor | null, caller: Caller) => Promise<Signed>;
  leave: (caller: Caller) => void;
}

function serveSigning(router: Router, context: AppContext, { sessions, signed, leave }: Served): void {
  const { db } = context;
  const entered = async (accountId: string, way: "password" | "demo", caller: Caller): Promise<Signed> =>
    signed(await enter(context, sessions, { accountId, way, caller }), caller);

  serve(router, contract.getSession, (_, caller) => signed(caller.actor, caller));
  serve(router, contract.signIn, async ({ body }, caller) =>
    entered(await checkSignIn(context, body), "password", caller),
  );
  serve(router, contract.signInAsDemo, async ({ body }, caller) =>
    entered(await demoAccount(db, sessions.demoSignIn, body.role, caller.request), "demo", caller),
  );
  serve(router, contract.signOut, async (_, caller) => {
    const { sessionId, person } = ownPerson(caller);
    await sessions.end(person.id, { only: sessionId });
    await recordEvent(db, { subject: "sign_out", key: person.id });
    leave(caller);
    return signed(null, caller);
  });
  serve(router, contract.changePassword, async ({ body }, caller) => {
    const { person } = ownPerson(caller);
    await changePassword(context, person, body);
    return signed(await renewed(sessions, person.id, caller), caller);
  });
}

/** The person as they are from now on, under a new token; every other session of theirs is over. */
async function renewed(sessions: SessionBook, id: string, { request, response }: Caller): Promise<Actor> {
  await sessions.end(id);
  return sessions.open(id, request, response);
}

function serveSecondFactor(router: Router, context: AppContext, { sessions, signed }: Served): void {
  serve(router, contract.offerSecondFactor, async ({ body }, caller) => {
    const { person } = ownPerson(caller);
    await requireOwn(context, person, body.current);
    return offerSecondFactor(context, person);
  });
  serve(router, contract.confirmSecondFactor, async ({ body }, caller) => {
    const { person } = ownPerson(caller);
    await confirmSecondFactor(context, person, body.code);
    return signed(await renewed(sessions, person.id, caller), caller);
  });
  serve(router, contract.removeSecondFactor, async ({ body }, caller) => {
    const { person } = ownPerson(caller);
    await requireOwn(context, person, body.current);
    await removeSecondFactor(context, person);
    return signed(await renewed(sessions, person.id, caller), caller);
  });
}

function serveOwn(
  router: Router,
  context: AppContext,
  { sessions, leave }: Pick<Served, "sessions" | "leave">,
): void {
  serve(router, contract.listSessions, (_, caller) => openSessions(context, ownPerson(caller)));
  serve(router, contract.endAllSessions, async ({ body }, caller) => {
    const { id, name } = ownPerson(caller).person;
    const revokedKeys = await inTransaction(context, caller.actor, async (tx) =>
      body.revokeKeys ? revokeKeys(tx, context, { account: id, by: name }) : 0,
    );
    const ended = await sessions.end(id);
    sessions.forget();
    await recordEvent(context.db, { subject: "sessions_ended", key: id, details: { ended, revokedKeys } });
    leave(caller);
    return { ended, revokedKeys };
  });
  serve(router, contract.endSession, async ({ params }, caller) => {
    const { person } = ownPerson(caller);
    const ended = await sessions.end(person.id, { only: params.id });
    await recordEvent(context.db, { subject: "sessions_ended", key: person.id, details: { ended } });
    return { ended };
  });
}
