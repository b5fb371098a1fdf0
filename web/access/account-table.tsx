import { Button } from "antd";
import { Fragment, useState } from "react";
import type { Account } from "#contract/accounts";
import { useMay, usePerson } from "../shell/person.ts";
import { useRegions } from "../shell/use-regions.ts";
import { runTime } from "../ui/run-time.ts";
import { kindNames } from "./access-words.ts";
import { AccountDesk } from "./account-desk.tsx";
import { grantText } from "./grant-words.ts";
import type { Told } from "./one-time-password.tsx";

interface AccountTableProps {
  accounts: readonly Account[];
  onTold: (told: Told) => void;
}

/** One line an account; 办理 opens what this administrator may do with it. */
export function AccountTable({ accounts, onTold }: AccountTableProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const own = usePerson().id;
  const may = useMay();
  const { byCode } = useRegions();
  const mayWork = may("accounts.write") || may("roles.write");
  return (
    <div className="kj-people-lines">
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">账号</th>
            <th scope="col">姓名</th>
            <th scope="col">单位</th>
            <th scope="col">类别</th>
            <th scope="col">角色</th>
            <th scope="col">状态</th>
            <th scope="col">最近登录</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <Fragment key={account.id}>
              <tr data-account={account.login}>
                <td>{account.login}</td>
                <td>
                  {account.name}
                  {account.id === own && "（本人）"}
                </td>
                <td>{account.unit ?? "—"}</td>
                <td>{kindNames[account.kind]}</td>
                <td>{account.roles.map((grant) => grantText(grant, byCode)).join("；") || "尚未授予"}</td>
                <td>{stateText(account)}</td>
                <td>{account.lastSignInAt ? runTime(account.lastSignInAt) : "从未"}</td>
                <td>
                  {mayWork && account.id !== own && (
                    <Button
                      size="small"
                      type="link"
                      aria-expanded={opened === account.id}
                      onClick={() => setOpened(opened === account.id ? null : account.id)}
                    >
                      {opened === account.id ? "收起" : "办理"}
                    </Button>
                  )}
                </td>
              </tr>
              {opened === account.id && (
                <tr>
                  <td colSpan={8}>
                    <AccountDesk account={account} onTold={onTold} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateText({ enabled, isDemo, lockedUntil, unconfirmed }: Account): string {
  if (!enabled) return "已停用";
  if (lockedUntil) return `锁定至 ${runTime(lockedUntil)}`;
  if (unconfirmed) return "密码待确认";
  return isDemo ? "演示人员" : "正常";
}
