import type { Knex } from "knex";
import { recordEvent } from "../audit-log/record-event.ts";
import type { AppContext } from "../context.ts";
import { Problem } from "../http/problem.ts";
import { countAttemptSql, countUnknownSql, forgetUnknownSql, unknownLockSql } from "./session-sql.ts";

/** Failures after which a login is locked: for a minute, and twice as long each time it goes on. */
export const mostFailures = 5;
const longestLockMinutes = 30;
/** Logins of nobody whose failures are remembered: from one address they take a day to fill. */
const keptUnknown = 100_000;

export interface Attempt {
  failures: number;
  locked_until: Date | string | null;
}

type Context = Pick<AppContext, "db" | "now">;

/** whose login it is; null: nobody's, which nothing in an answer may tell */
interface Tried {
  account: string | null;
  login: string;
}

/** Counts an attempt to sign in before its password is looked at. Refuses while that login is locked, whether it is somebody's or not. */
export async function countAttempt({ db, now }: Context, { account, login }: Tried): Promise<Attempt> {
  const limits = { now: now().toISOString(), most: mostFailures, longest: longestLockMinutes };
  const { rows } = await (account === null
    ? db.raw<{ rows: Attempt[] }>(countUnknownSql, { login, ...limits })
    : db.raw<{ rows: Attempt[] }>(countAttemptSql, { account, ...limits }));
  const [attempt] = rows;
  if (!attempt) {
    await recordEvent(db, {
      subject: "sign_in_locked",
      ...(account && { key: account }),
      details: { login },
    });
    throw locked({ now }, await lockOf(db, { account, login }));
  }
  if (account === null && attempt.failures === 1) await db.raw(forgetUnknownSql, { kept: keptUnknown });
  return attempt;
}

async function lockOf(db: Knex, { account, login }: Tried): Promise<Date | string> {
  if (account !== null)
    return (await db("credential").where({ account_id: account }).first("locked_until")).locked_until;
  const { rows } = await db.raw<{ rows: { locked_until: Date | string }[] }>(unknownLockSql, { login });
  return rows[0]?.locked_until ?? new Date(0);
}

/** What is told of a login that failed too often. */
export function locked({ now }: Pick<Context, "now">, until: Date | string): Problem {
  const minutes = Math.max(1, Math.ceil((new Date(until).getTime() - now().getTime()) / 60_000));
  return new Problem(
    429,
    "account_locked",
    `该账号连续多次登录失败，已暂停登录，请 ${minutes} 分钟后再试。账号写错也会如此，请先核对账号；忘记密码请联系系统管理员重置。`,
  );
}
