import { Button, Form, Input } from "antd";
import { removeSecondFactor } from "#contract/access";
import { passwordLengths } from "#gis/passwords/password-lengths";
import { call } from "../client/call.ts";
import { usePerson } from "../shell/person.ts";
import { SecondFactorSetup } from "./second-factor-setup.tsx";
import { useAttempt } from "./use-attempt.tsx";

/** 动态口令: set up or given up; administrators keep it. */
export function SecondFactorTab({ onDone }: { onDone: () => Promise<void> }) {
  const { hasSecondFactor, kind } = usePerson();
  const { attempt, busy, refusal } = useAttempt();
  if (!hasSecondFactor) return <SecondFactorSetup onDone={onDone} />;
  if (kind !== "business") {
    return <p>已启用。管理员账号必须使用动态口令；换手机请由系统管理员重置密码，再重新启用。</p>;
  }
  const remove = ({ current }: { current: string }) =>
    attempt(async () => {
      await call(removeSecondFactor, { body: { current } });
      await onDone();
    });
  return (
    <Form<{ current: string }>
      layout="vertical"
      requiredMark={false}
      aria-label="停用动态口令"
      onFinish={(typed) => void remove(typed)}
    >
      <p>已启用。停用后登录只需密码；换手机请停用后重新启用。</p>
      <Form.Item name="current" label="当前密码" rules={[{ required: true, message: "请填写当前密码" }]}>
        <Input.Password autoComplete="current-password" maxLength={passwordLengths.most} />
      </Form.Item>
      {refusal}
      <Button danger htmlType="submit" loading={busy}>
        停用动态口令
      </Button>
    </Form>
  );
}
