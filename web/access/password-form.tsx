import { Button, Form, Input } from "antd";
import { changePassword, type Person } from "#contract/access";
import { passwordLengths } from "#gis/passwords/password-lengths";
import { call } from "../client/call.ts";
import { PasswordAdvice } from "./password-advice.tsx";
import { useAttempt } from "./use-attempt.tsx";

interface PasswordFormProps {
  person: Person;
  onDone: () => Promise<void>;
}

interface Typed {
  current: string;
  next: string;
  again: string;
}

/** Choosing a new password, with advice while it is typed; the server has the last word. */
export function PasswordForm({ person, onDone }: PasswordFormProps) {
  const [form] = Form.useForm<Typed>();
  const next = Form.useWatch("next", form) ?? "";
  const { attempt, busy, refusal } = useAttempt();
  const change = ({ current, next: chosen }: Typed) =>
    attempt(async () => {
      await call(changePassword, { body: { current, next: chosen } });
      form.resetFields();
      await onDone();
    });
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      aria-label="修改密码"
      onFinish={(typed) => void change(typed)}
    >
      <Form.Item name="current" label="当前密码" rules={[{ required: true, message: "请填写当前密码" }]}>
        <Input.Password autoComplete="current-password" maxLength={passwordLengths.most} />
      </Form.Item>
      <Form.Item name="next" label="新密码" rules={[{ required: true, message: "请填写新密码" }]}>
        <Input.Password autoComplete="new-password" maxLength={passwordLengths.most} />
      </Form.Item>
      <PasswordAdvice password={next} person={person} />
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={["next"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value !== getFieldValue("next")) throw new Error("两次输入的新密码不一致");
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={passwordLengths.most} />
      </Form.Item>
      {refusal}
      {!person.mustChangePassword && (
        <p className="kj-hint">其他地方的登录随即退出；接口密钥仍然有效，怀疑外泄的请到“接口密钥”中作废。</p>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        修改密码
      </Button>
    </Form>
  );
}
