import { Router } from "express";
import {
  type ProviderRefusal,
  providerReturn,
  refusalParameter,
  signInByProvider,
} from "#contract/provider-sign-in";
import { recordEvent } from "../../audit-log/record-event.ts";
import type { AppContext } from "../../context.ts";
import { Problem } from "../../http/problem.ts";
import { type Caller, serve } from "../../http/serve.ts";
import { enter } from "../enter.ts";
import type { SessionBook } from "../session-book.ts";
import { keepAttempt, takeAttempt } from "./attempt-cookie.ts";
import { hasLeft, unmarkLeft } from "./left-mark.ts";
import { providerAccount } from "./provider-account.ts";
import { providerClient } from "./provider-client.ts";
import type { ProviderSettings } from "./provider-settings.ts";
import type { Vouched } from "./vouched.ts";

/** Signing in through the office's own provider; without one configured these are not there. */
export function providerRoutes(
  context: AppContext,
  { sessions, settings }: { sessions: SessionBook; settings: ProviderSettings | null },
): Router {
  const router = Router();
  const { db, log } = context;
  const client = settings && providerClient(settings);
  const configured = () => {
    if (!settings || !client) throw notConfigured();
    return { settings, client };
  };

  serve(router, signInByProvider, async (_, caller) => {
    const { client } = configured();
    try {
      const { address, attempt } = await client.begin({ anew: hasLeft(caller.request) });
      keepAttempt(context, caller.response, attempt);
      caller.response.redirect(303, address.href);
    } catch (error) {
      log.warn({ err: error }, "the sign-in provider does not answer");
      sendBack(caller, "unreachable");
    }
  });

  serve(router, providerReturn, async (_, caller) => {
    const { settings, client } = configured();
    const refuse = async (code: ProviderRefusal, login: string | null) => {
      await recordEvent(db, { subject: "sign_in_failed", details: { login, way: "provider", code } });
      sendBack(caller, code);
    };
    const attempt = takeAttempt(context, caller.request, caller.response);
    if (!attempt) return await refuse("attempt_over", null);
    let person: Vouched;
    try {
      person = await client.finish(caller.request.originalUrl, attempt);
    } catch (error) {
      log.warn({ err: error }, "the sign-in provider refused, or what it said is not good");
      return await refuse("refused", null);
    }
    const { id, login, refusal } = await providerAccount(db, settings, person);
    if (id === null) return await refuse(refusal ?? "unknown_account", login);
    await enter(context, sessions, { accountId: id, way: "provider", proofs: person.proofs, caller });
    unmarkLeft(caller.response);
    caller.response.redirect(303, "/");
  });
  return router;
}

const sendBack = ({ response }: Caller, code: ProviderRefusal) =>
  response.redirect(303, `/?${refusalParameter}=${code}`);

const notConfigured = () =>
  new Problem(
    404,
    "not_found",
    "本系统没有启用统一认证登录。请用账号和密码登录；需要启用的，请联系系统管理员。",
  );
