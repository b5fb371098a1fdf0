import { IdcardOutlined, LogoutOutlined, TeamOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { lazy, useState } from "react";
import { rolesText } from "../shell/held-roles.ts";
import { useMay, usePerson } from "../shell/person.ts";
import { DialogBoundary } from "../ui/dialog-boundary.tsx";
import { leave } from "./leave.ts";

const AccountDialog = lazy(async () => ({ default: (await import("./account-dialog.tsx")).AccountDialog }));
const PeopleDialog = lazy(async () => ({ default: (await import("./people-dialog.tsx")).PeopleDialog }));

/** Whoever is signed in: 我的账号, 人员与角色 for those who keep them, 退出登录. */
export function AccountMenu() {
  const person = usePerson();
  const may = useMay();
  const [open, setOpen] = useState<"account" | "people" | null>(null);
  const close = () => setOpen(null);
  const roleNames = rolesText(person);
  const choose = (key: string) => {
    if (key === "account" || key === "people") setOpen(key);
    if (key === "leave") void leave();
  };
  const items = [
    {
      key: "who",
      label: (
        <div className="kj-account-who">{`${person.name}　${person.unit ?? person.login}　${roleNames}`}</div>
      ),
      disabled: true,
    },
    { type: "divider" as const },
    { key: "account", label: "我的账号", icon: <IdcardOutlined /> },
    ...(may("accounts.read") ? [{ key: "people", label: "人员与角色", icon: <TeamOutlined /> }] : []),
    { key: "leave", label: "退出登录", icon: <LogoutOutlined /> },
  ];
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={["click"]}>
        <Button
          icon={<UserOutlined />}
          title={`${person.name}　${roleNames}`}
          aria-haspopup="menu"
          className="kj-account-button"
        >
          <span className="kj-account-name">{person.name}</span>
        </Button>
      </Dropdown>
      {open === "account" && (
        <DialogBoundary title="我的账号" onClose={close}>
          <AccountDialog onClose={close} />
        </DialogBoundary>
      )}
      {open === "people" && (
        <DialogBoundary title="人员与角色" onClose={close}>
          <PeopleDialog onClose={close} />
        </DialogBoundary>
      )}
    </>
  );
}
