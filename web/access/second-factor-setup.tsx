import { Button, Form, Input } from "antd";
import { lazy, Suspense, useState } from "react";
import { confirmSecondFactor, offerSecondFactor } from "#contract/access";
import { passwordLengths } from "#gis/passwords/password-lengths";
import { call } from "../client/call.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { CodeField } from "./code-field.tsx";
import { useAttempt } from "./use-attempt.tsx";

const QrCode = lazy(async () => ({ default: (await import("../ui/qr-code.tsx")).QrCode }));

interface Offer {
  secret: string;
  uri: string;
}

/** Two steps: the secret goes into an authenticator, and a code of it comes back. */
export function SecondFactorSetup({ onDone }: { onDone: () => Promise<void> }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  return offer ? <Confirming offer={offer} onDone={onDone} /> : <Asking onOffer={setOffer} />;
}

function Asking({ onOffer }: { onOffer: (offer: Offer) => void }) {
  const { attempt, busy, refusal } = useAttempt();
  const ask = ({ current }: { current: string }) =>
    attempt(async () => onOffer(await call(offerSecondFactor, { body: { current } })));
  return (
    <Form<{ current: string }>
      layout="vertical"
      requiredMark={false}
      aria-label="启用动态口令"
      onFinish={(typed) => void ask(typed)}
    >
      <p>登录时除密码外，再填手机验证器（支持 TOTP 的身份验证器）上每 30 秒变化一次的 6 位数字。</p>
      <Form.Item name="current" label="当前密码" rules={[{ required: true, message: "请填写当前密码" }]}>
        <Input.Password autoComplete="current-password" maxLength={passwordLengths.most} />
      </Form.Item>
      {refusal}
      <Button type="primary" htmlType="submit" loading={busy}>
        取得密钥
      </Button>
    </Form>
  );
}

function Confirming({ offer, onDone }: { offer: Offer; onDone: () => Promise<void> }) {
  const [form] = Form.useForm<{ code: string }>();
  const { attempt, busy, refusal } = useAttempt();
  const confirm = async ({ code }: { code: string }) => {
    const refused = await attempt(async () => {
      await call(confirmSecondFactor, { body: { code } });
      await onDone();
    });
    if (!refused) return;
    form.resetFields();
    form.focusField("code");
  };
  return (
    <Form<{ code: string }>
      form={form}
      layout="vertical"
      requiredMark={false}
      aria-label="确认动态口令"
      onFinish={(typed) => void confirm(typed)}
    >
      <div className="kj-totp-offer">
        <Suspense fallback={<div className="kj-qr" />}>
          <QrCode text={offer.uri} label="动态口令密钥的二维码" />
        </Suspense>
        <div>
          <p>1. 用手机验证器扫描二维码。二维码和密钥只显示这一次，不要截图转发。</p>
          <p>
            不能扫描时，在验证器中选“手工输入密钥”（基于时间，6 位，30 秒）：
            <code className="kj-totp-secret">{inGroups(offer.secret)}</code>
            <CopyButton text={offer.secret} label="复制密钥" /> 复制密钥
            <CopyButton text={offer.uri} label="复制 otpauth 地址" /> 复制 otpauth 地址
          </p>
        </div>
      </div>
      <CodeField label="2. 填写验证器现在显示的 6 位数字" />
      {refusal}
      <Button type="primary" htmlType="submit" loading={busy}>
        启用
      </Button>
    </Form>
  );
}

/** Two lines of four groups of four letters, as they are typed. */
function inGroups(secret: string): string {
  const groups = secret.match(/.{1,4}/g) ?? [];
  return [groups.slice(0, 4), groups.slice(4)].map((line) => line.join(" ")).join("\n");
}
