import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { givePassword } from "./change-password.ts";

interface FirstAdministrator {
  login: string;
  name: string;
  oneTimePassword: string;
}

const administrators = [
  { login: "sysadmin", name: "系统管理员", kind: "system" },
  { login: "secadmin", name: "安全管理员", kind: "security" },
  { login: "auditadmin", name: "审计管理员", kind: "audit" },
] as const;

/** The three administrators of a new installation, of whom each does what the others may not; none when there are any already. */
export function addFirstAdministrators(context: AppContext): Promise<FirstAdministrator[]> {
  const { now, newId } = context;
  return inTransaction(context, { id: "system", name: "系统" }, async (tx) => {
    if (await tx("account").where({ is_demo: false }).first("id")) return [];
    const made: FirstAdministrator[] = [];
    for (const { login, name, kind } of administrators) {
      const id = newId();
      await tx("account").insert({ id, login, name, kind, created_at: now() });
      await tx("account_role").insert({
        id: newId(),
        account_id: id,
        kind,
        role: `${kind}_administrator`,
        granted_at: now(),
        granted_by: "首次启动",
      });
      made.push({ login, name, oneTimePassword: await givePassword(tx, id, now()) });
    }
    return made;
  });
}
