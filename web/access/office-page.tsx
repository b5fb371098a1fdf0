import type { ReactNode } from "react";
import { permissionNames } from "#contract/permission";
import { roleRights } from "#contract/roles";
import { ConnectionBanner } from "../shell/connection-banner.tsx";
import { usePerson } from "../shell/person.ts";
import { TopBar } from "../shell/top-bar.tsx";
import { FactList } from "../ui/fact-list.tsx";
import "../shell/base.css";
import "../shell/frame.css";
import "../ui/ui.css";
import "./access.css";

/** For who does not work with the register: administrators, enterprises, people without a role yet. */
export function OfficePage({ actions }: { actions: ReactNode }) {
  const { name, unit, roles, permissions } = usePerson();
  const rights = permissions.filter((one) => one !== "anyone" && one !== "signed-in");
  return (
    <div className="kj-frame">
      <TopBar search={null} actions={actions} />
      <ConnectionBanner />
      <main className="kj-office">
        <h2>{name}，您好</h2>
        <FactList
          facts={[
            ["单位", unit ?? "—"],
            ["角色", roles.map((role) => roleRights[role].name).join("、") || "尚未授予"],
            ["可以做的事", rights.map((one) => permissionNames[one]).join("、") || "暂无"],
          ]}
        />
        <p>{adviceFor(roles)}</p>
      </main>
    </div>
  );
}

function adviceFor(roles: readonly string[]): string {
  if (roles.length === 0) return "账号还没有角色，请联系本单位安全管理员授予，授予后刷新本页。";
  if (roles.some((role) => role === "audit_administrator")) return "请从右上方打开审计日志和导出记录。";
  if (roles.some((role) => role.endsWith("_administrator"))) return "请点右上方自己的姓名，打开人员与角色。";
  return "矿山台账和地图不对此角色开放。企业查看自有矿山的功能尚未开放，需要查询请联系主管部门。";
}
