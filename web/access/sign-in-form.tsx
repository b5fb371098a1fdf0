import { Button, Form, Input } from "antd";
import { useState } from "react";
import { signIn } from "#contract/access";
import { passwordLengths } from "#gis/passwords/password-lengths";
import { call } from "../client/call.ts";
import { CodeField } from "./code-field.tsx";
import { useAttempt } from "./use-attempt.tsx";

interface Typed {
  login: string;
  password: string;
  code?: string;
}

/** 账号, 密码, and the code where the account has a second factor. What was refused must be typed anew. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [form] = Form.useForm<Typed>();
  const [asksCode, setAsksCode] = useState(false);
  const { attempt, busy, refusal } = useAttempt();
  const enter = async ({ login, password, code }: Typed) => {
    const refused = await attempt(async () => {
      await call(signIn, { body: { login, password, ...(code && { code }) } });
      await onSignedIn();
    });
    const isAboutCode = refused?.code === "code_required" || refused?.code === "wrong_code";
    setAsksCode(isAboutCode);
    if (refused) form.resetFields(isAboutCode ? ["code"] : ["password", "code"]);
  };
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      aria-label="登录"
      onFinish={(typed) => void enter(typed)}
    >
      <Form.Item name="login" label="账号" rules={[{ required: true, message: "请填写账号" }]}>
        <Input autoFocus autoComplete="username" maxLength={32} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: "请填写密码" }]}>
        <Input.Password autoComplete="current-password" maxLength={passwordLengths.most} />
      </Form.Item>
      {asksCode && <CodeField label="动态口令（手机验证器上的 6 位数字）" />}
      {refusal}
      <Button block type="primary" htmlType="submit" loading={busy}>
        登录
      </Button>
    </Form>
  );
}
