import { Alert, Button, Form, Input, Select } from "antd";
import { type Account, grantRole } from "#contract/accounts";
import { isOfRegions, type Role, roleRights, roles } from "#contract/roles";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { RegionChoice } from "./region-choice.tsx";

interface Typed {
  role: Role;
  regionCode?: string | null;
  creditCode?: string;
  endsOn?: string;
}

/** Gives one of the roles that fit the account's kind. */
export function GrantForm({ account }: { account: Account }) {
  const { write, saving, error } = useWrite();
  const [form] = Form.useForm<Typed>();
  const fitting = roles.filter((role) => roleRights[role].kind === account.kind);
  const chosen = Form.useWatch("role", form);
  const region = Form.useWatch("regionCode", form);
  const grant = async ({ role, regionCode, creditCode, endsOn }: Typed) => {
    const company = roleRights[role].ownMinesOnly ? creditCode?.trim() || null : null;
    const body = {
      role,
      regionCode: (isOfRegions(role) && regionCode) || null,
      creditCode: company,
      endsOn: endsOn || null,
    };
    const stored = await write(() =>
      call(grantRole, { params: { id: account.id }, ifMatch: account.version, body }),
    );
    if (stored) form.resetFields();
  };
  return (
    <RegisterForm<Typed>
      form={form}
      label={`授予 ${account.login} 角色`}
      initialValues={{ regionCode: account.regionCode }}
      onFinish={(typed) => void grant(typed)}
    >
      <Form.Item name="role" label="角色" rules={[{ required: true, message: "请选择角色" }]}>
        <Select options={fitting.map((value) => ({ value, label: roleRights[value].name }))} />
      </Form.Item>
      {fitting.some(isOfRegions) && (
        <Form.Item name="regionCode" label="行政区（只见该行政区及其下级；不选则不限）">
          <RegionChoice label="行政区" />
        </Form.Item>
      )}
      {chosen && roleRights[chosen].ownMinesOnly && (
        <Form.Item
          name="creditCode"
          label="企业的统一社会信用代码（只见该企业的矿山）"
          rules={[{ required: true, message: "请填写企业的统一社会信用代码" }]}
        >
          <Input maxLength={18} />
        </Form.Item>
      )}
      <Form.Item name="endsOn" label="到期日（当日仍有效；不填为长期）">
        <DayInput />
      </Form.Item>
      {chosen && isOfRegions(chosen) && !region && (
        <Alert showIcon type="warning" title="没有选行政区：此人将看到全部行政区，并可按角色办理。" />
      )}
      {error && <ErrorState error={error} />}
      <div className="kj-form-actions">
        <Button type="primary" htmlType="submit" loading={saving}>
          授予
        </Button>
      </div>
    </RegisterForm>
  );
}
