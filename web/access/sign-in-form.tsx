import { Button, Form, Input } from "antd";
import { useState } from "react";
import { signIn } from "#contract/access";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";

interface Typed {
  login: string;
  password: string;
}

/** 账号 and 密码. What was typed as password is gone after each attempt. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [form] = Form.useForm<Typed>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const enter = async (body: Typed) => {
    setBusy(true);
    setRefusal(null);
    try {
      await call(signIn, { body });
      await onSignedIn();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setRefusal(error.message);
      form.setFieldValue("password", "");
    } finally {
      setBusy(false);
    }
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
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      {refusal && (
        <p role="alert" className="kj-sign-in-refusal">
          {refusal}
        </p>
      )}
      <Button block type="primary" htmlType="submit" loading={busy}>
        登录
      </Button>
    </Form>
  );
}
