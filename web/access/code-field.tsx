import { Form, Input } from "antd";

/** The six digits of the authenticator. */
export function CodeField({ label }: { label: string }) {
  return (
    <Form.Item
      name="code"
      label={label}
      rules={[
        { required: true, message: "请填写 6 位数字" },
        { pattern: /^\d{6}$/, message: "动态口令为 6 位数字" },
      ]}
    >
      <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
    </Form.Item>
  );
}
