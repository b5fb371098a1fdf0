import { useQueryClient } from "@tanstack/react-query";
import { App, Modal, Tabs } from "antd";
import { getSession, type Person } from "#contract/access";
import { keyPermissions } from "#contract/api-keys";
import { queryKeyOf } from "../client/use-endpoint.ts";
import { securityAdministratorText } from "../shell/held-roles.ts";
import { usePerson } from "../shell/person.ts";
import { useRegions } from "../shell/use-regions.ts";
import { FactList } from "../ui/fact-list.tsx";
import { kindNames } from "./access-words.ts";
import { KeyTab } from "./keys/key-tab.tsx";
import { OwnRoles } from "./own-roles.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondFactorTab } from "./second-factor-tab.tsx";
import { SessionList } from "./session-list.tsx";
import "./access.css";

/** 我的账号: who one is here, one's password, second factor and keys for programs, where one is signed in. */
export function AccountDialog({ onClose }: { onClose: () => void }) {
  const person = usePerson();
  const { message } = App.useApp();
  const client = useQueryClient();
  const changed = async () => {
    await client.invalidateQueries({ queryKey: queryKeyOf(getSession) });
    void message.success("已保存，其他地方的登录已退出。");
    onClose();
  };
  const secrets = [
    {
      key: "password",
      label: "修改密码",
      children: <PasswordForm person={person} onDone={changed} />,
    },
    { key: "factor", label: "动态口令", children: <SecondFactorTab onDone={changed} /> },
  ];
  return (
    <Modal title="我的账号" open width={720} footer={null} onCancel={onClose}>
      <Tabs
        items={[
          { key: "own", label: "基本信息", children: <Own /> },
          ...(person.hasPassword ? secrets : []),
          ...(mayMakeKeys(person) ? [{ key: "keys", label: "接口密钥", children: <KeyTab /> }] : []),
          { key: "sessions", label: "我的登录", children: <SessionList /> },
        ]}
      />
    </Modal>
  );
}

/** Keys read what the bureau works with, and are made with one's password. */
const mayMakeKeys = ({ hasPassword, kind, permissions }: Person) =>
  hasPassword && kind === "business" && keyPermissions.some((one) => permissions.includes(one));

function Own() {
  const person = usePerson();
  const { login, name, unit, regionCode, kind } = person;
  const { byCode } = useRegions();
  const region =
    regionCode === null ? "未限定" : [byCode.get(regionCode)?.name, regionCode].filter(Boolean).join("　");
  return (
    <>
      <FactList
        facts={[
          ["账号", login],
          ["姓名", name],
          ["单位", unit ?? "—"],
          ["所在行政区", region],
          ["类别", kindNames[kind]],
          ["角色", <OwnRoles key="roles" />],
        ]}
      />
      <p className="kj-hint">
        {`信息有误请联系系统管理员，需要其他权限或延长到期日请联系${securityAdministratorText(person)}。`}
      </p>
    </>
  );
}
