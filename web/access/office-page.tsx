import { TeamOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Person } from "#contract/access";
import { permissionNames } from "#contract/permission";
import { Allowed } from "../shell/allowed.tsx";
import { ConnectionBanner } from "../shell/connection-banner.tsx";
import { securityAdministratorText } from "../shell/held-roles.ts";
import { usePerson } from "../shell/person.ts";
import { RoleNotice } from "../shell/role-notice.tsx";
import { TopBar } from "../shell/top-bar.tsx";
import { DialogBoundary } from "../ui/dialog-boundary.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { OwnRoles } from "./own-roles.tsx";
import "../shell/base.css";
import "../shell/frame.css";
import "../ui/ui.css";
import "./access.css";

const PublishedMines = lazy(async () => ({
  default: (await import("../published/published-mines.tsx")).PublishedMines,
}));
const PeopleDialog = lazy(async () => ({ default: (await import("./people-dialog.tsx")).PeopleDialog }));

/** For who does not work with the register: administrators, enterprises, people without a role yet. */
export function OfficePage({ actions }: { actions: ReactNode }) {
  const person = usePerson();
  const { name, unit, permissions } = person;
  const [open, setOpen] = useState(false);
  const rights = permissions.filter((one) => one !== "anyone" && one !== "signed-in");
  return (
    <div className="kj-frame">
      <TopBar search={null} actions={actions} />
      <ConnectionBanner />
      <RoleNotice />
      <main className="kj-office">
        <h2>{name}，您好</h2>
        <FactList
          facts={[
            ["单位", unit ?? "—"],
            ["角色", <OwnRoles key="roles" />],
            ["可以做的事", rights.map((one) => permissionNames[one]).join("、") || "暂无"],
          ]}
        />
        {permissions.includes("published.read") ? (
          <Suspense fallback={<LoadingState />}>
            <PublishedMines />
          </Suspense>
        ) : (
          <p>{adviceFor(person)}</p>
        )}
        <Allowed to="accounts.read">
          <Button type="primary" icon={<TeamOutlined aria-hidden />} onClick={() => setOpen(true)}>
            打开人员与角色
          </Button>
        </Allowed>
        {open && (
          <DialogBoundary title="人员与角色" onClose={() => setOpen(false)}>
            <PeopleDialog onClose={() => setOpen(false)} />
          </DialogBoundary>
        )}
      </main>
    </div>
  );
}

function adviceFor(person: Person): string {
  const { roles, heldRoles } = person;
  if (roles.length === 0) {
    const asked = `请联系${securityAdministratorText(person)}`;
    return heldRoles.length > 0
      ? `您的角色已到期，现在不能办理业务。如需继续使用，${asked}续期，续期后刷新本页。`
      : `账号还没有角色，${asked}授予，授予后刷新本页。`;
  }
  if (roles.some((role) => role === "audit_administrator")) return "请从右上方打开审计日志和导出记录。";
  if (roles.includes("system_administrator"))
    return "在此建立账号、停用账号、重置密码；角色由安全管理员授予。";
  if (roles.includes("security_administrator")) return "在此授予和收回角色；账号由系统管理员建立。";
  return `矿山台账和地图不对此角色开放，需要查询请联系${securityAdministratorText(person)}。`;
}
