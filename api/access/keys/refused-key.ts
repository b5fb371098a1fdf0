import type { Request } from "express";
import { actAs } from "../../acting.ts";
import { recordEvent } from "../../audit-log/record-event.ts";
import type { AppContext } from "../../context.ts";
import { Problem } from "../../http/problem.ts";
import { nobody } from "../../http/recognise-caller.ts";

/** A key as far as it may be refused. */
export interface Refusable {
  key_id: string;
  login: string;
  revoked: boolean;
  over: boolean;
  ended: boolean;
  locked: boolean;
  must_change: boolean;
  unconfirmed: boolean;
}

interface Refusal {
  code: string;
  message: string;
}

const wrongKey: Refusal = { code: "wrong_key", message: "接口密钥不正确，或与所填账号不符。" };
const remedy = "请在矿界“我的账号—接口密钥”中核对或另建密钥，再更新程序中的认证设置。";

/** Null: nothing is wrong. Of a key that is nobody's, and of one that is not whose it is said to be, the same is told. */
export function refusalOf(key: Refusable | null, login: string | null): Refusal | null {
  if (key === null || (login !== null && login !== key.login)) return wrongKey;
  if (key.revoked) return { code: "key_revoked", message: "接口密钥已作废。" };
  if (key.over) return { code: "key_over", message: "接口密钥已过期。" };
  if (key.ended) return { code: "key_owner_ended", message: "密钥所属账号已停用。" };
  if (key.locked) return { code: "key_owner_locked", message: "密钥所属账号已暂时锁定。" };
  if (key.must_change) return { code: "key_owner_password", message: "密钥所属账号须先登录矿界修改密码。" };
  if (key.unconfirmed) {
    return { code: "key_owner_unconfirmed", message: "密钥所属账号的密码还没有由安全管理员确认。" };
  }
  return null;
}

/** Puts it on record, without anything that was shown, and answers as HTTP wants it. */
export async function refuseKey(
  { db }: Pick<AppContext, "db">,
  request: Request,
  { code, message }: Refusal,
  said: { key: Refusable | null; login: string | null },
): Promise<Problem> {
  const requestId = String(request.res?.locals.requestId ?? "");
  const { id, name } = nobody;
  await actAs({ id, name, address: request.ip ?? null, requestId, reason: null }, async () => {
    const details = { code, login: said.login?.slice(0, 32) ?? said.key?.login ?? null };
    await recordEvent(db, { subject: "key_refused", key: said.key?.key_id ?? null, details });
  });
  request.res?.setHeader("WWW-Authenticate", 'Basic realm="Kuangjie", charset="UTF-8", Bearer');
  return new Problem(401, code, message + remedy);
}
