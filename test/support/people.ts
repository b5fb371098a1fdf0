import { argon2id } from "hash-wasm";
import supertest from "supertest";
import { codeOf, stepAt } from "#api/access/totp-code";
import { createApp, type Edge } from "#api/app";
import type { AppContext } from "#api/context";
import { type AccountKind, type Role, roleRights } from "#contract/roles";
import type { TestDatabase } from "./database.ts";
import { testNow } from "./database.ts";

export const goodPassword = "秋水共长天一色2026";

/** Of the least cost, as tests sign in all the time: what the application asks for is held by password-hash.test.ts. */
const cheapHash = argon2id({
  password: goodPassword,
  salt: new Uint8Array(16),
  parallelism: 1,
  iterations: 1,
  memorySize: 8,
  hashLength: 32,
  outputType: "encoded",
});

const secret = new Uint8Array(20).fill(7);

/** What an authenticator with that secret shows. */
export const codeAt = (at: Date, key: Uint8Array = secret) => codeOf(key, stepAt(at));

/** The bytes of a secret as it is typed. */
export function fromBase32(text: string): Uint8Array {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

interface NewPerson {
  login: string;
  role?: Role;
  /** of one without a role; business unless said otherwise */
  kind?: AccountKind;
  endsOn?: string;
  isDemo?: boolean;
  mustChange?: boolean;
  /** administrators have one unless said otherwise */
  hasSecondFactor?: boolean;
}

/** An account with a password, made in the database itself. */
export async function addPerson(
  { db, context }: TestDatabase,
  {
    login,
    role,
    kind: withoutRole = "business",
    endsOn,
    isDemo = false,
    mustChange = false,
    hasSecondFactor,
  }: NewPerson,
): Promise<string> {
  const id = context.newId();
  const kind = role ? roleRights[role].kind : withoutRole;
  const withFactor = hasSecondFactor ?? kind !== "business";
  await db("account").insert({ id, login, name: `${login}其人`, kind, is_demo: isDemo, created_at: testNow });
  if (!isDemo) {
    const password_hash = await cheapHash;
    await db("credential").insert({
      account_id: id,
      password_hash,
      password_set_at: testNow,
      must_change: mustChange,
      ...(withFactor && { totp_secret: context.secrets.seal(id, secret), totp_confirmed: true }),
    });
    await db("past_password").insert({ account_id: id, password_hash });
  }
  if (role) {
    const grant = { id: context.newId(), account_id: id, kind, role, ends_on: endsOn ?? null };
    await db("account_role").insert({ ...grant, granted_at: testNow, granted_by: "测试" });
  }
  return id;
}

/** The app with its own way of recognising callers and a clock that can be set. */
export function clockedApp({ context, db }: TestDatabase, edge: Edge = {}) {
  const clock = { now: testNow };
  const ticking: AppContext = { ...context, now: () => clock.now };
  const app = createApp(ticking, edge);
  return {
    app,
    now: () => clock.now,
    /** a code that was not used yet, however often somebody signs in at this moment */
    freshCode: async () => {
      await db("credential").update({ totp_last_step: 0 });
      return codeAt(clock.now);
    },
    later: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    /** a browser of its own, which keeps its cookies */
    browser: () => supertest.agent(app),
  };
}

type Browser = ReturnType<ReturnType<typeof clockedApp>["browser"]>;

export const signInWith = (browser: Browser, login: string, password = goodPassword, code?: string) =>
  browser.post("/api/session").send({ login, password, ...(code && { code }) });

/** A browser in which somebody is signed in. */
export async function signedInBrowser(
  { browser, freshCode }: ReturnType<typeof clockedApp>,
  login: string,
): Promise<Browser> {
  const own = browser();
  await signInWith(own, login, goodPassword, await freshCode()).expect(200);
  return own;
}
