import { Form, Input, Select } from "antd";
import { addAccount } from "#contract/accounts";
import { type AccountKind, accountKinds } from "#contract/roles";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { kindNames } from "./access-words.ts";
import type { Told } from "./one-time-password.tsx";
import { RegionChoice } from "./region-choice.tsx";

interface AddAccountProps {
  onTold: (told: Told) => void;
  onDone: () => void;
}

interface Typed {
  login: string;
  name: string;
  unit?: string;
  regionCode?: string | null;
  kind: AccountKind;
}

export function AddAccount({ onTold, onDone }: AddAccountProps) {
  const { write, saving, error } = useWrite();
  const add = async ({ login, name, unit, regionCode, kind }: Typed) => {
    const body = { login, name, unit: unit?.trim() || null, regionCode: regionCode ?? null, kind };
    const stored = await write(async () => {
      const { oneTimePassword } = await call(addAccount, { body });
      onTold({ login, password: oneTimePassword, revokedKeys: 0, held: true });
    });
    if (stored) onDone();
  };
  return (
    <RegisterForm<Typed>
      label="建立账号"
      initialValues={{ kind: "business" }}
      onFinish={(typed) => void add(typed)}
    >
      <Form.Item name="login" label="账号" rules={[{ required: true, message: "请填写账号" }]}>
        <Input maxLength={32} placeholder="如：zhou.he，小写字母开头" />
      </Form.Item>
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: "请填写姓名" }]}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="unit" label="单位">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="regionCode" label="所在行政区">
        <RegionChoice label="所在行政区" />
      </Form.Item>
      <Form.Item name="kind" label="类别（建立后不能更改）">
        <Select options={accountKinds.map((value) => ({ value, label: kindNames[value] }))} />
      </Form.Item>
      <p className="kj-hint">新账号没有任何权限，须由安全管理员授予角色，并在本人改掉一次性密码后确认。</p>
      {error && <ErrorState error={error} />}
      <SaveActions onCancel={onDone} saving={saving} save="建立" />
    </RegisterForm>
  );
}
