import { Button, Form, Input } from "antd";
import { type Account, changeAccount } from "#contract/accounts";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { RegionChoice } from "./region-choice.tsx";

interface Typed {
  name: string;
  unit?: string | null;
  regionCode?: string | null;
}

/** Name, unit and region of an account; account name and kind are fixed. */
export function AccountForm({ account }: { account: Account }) {
  const { write, saving, error } = useWrite();
  const { id, version, name, unit, regionCode } = account;
  const save = (typed: Typed) =>
    write(() =>
      call(changeAccount, {
        params: { id },
        ifMatch: version,
        body: { name: typed.name, unit: typed.unit?.trim() || null, regionCode: typed.regionCode ?? null },
      }),
    );
  return (
    <RegisterForm<Typed>
      label={`修改 ${account.login}`}
      initialValues={{ name, unit, regionCode }}
      onFinish={(typed) => void save(typed)}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: "请填写姓名" }]}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="unit" label="单位">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="regionCode" label="所在行政区">
        <RegionChoice label="所在行政区" />
      </Form.Item>
      {error && <ErrorState error={error} />}
      <div className="kj-form-actions">
        <Button htmlType="submit" loading={saving}>
          保存
        </Button>
      </div>
    </RegisterForm>
  );
}
