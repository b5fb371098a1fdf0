import { Alert } from "antd";
import type { Role } from "#contract/roles";
import { Logo } from "../shell/logo.tsx";
import { DemoRoles } from "./demo-roles.tsx";
import { ProviderSignIn } from "./provider-sign-in.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import "./sign-in.css";

interface SignInPageProps {
  demoRoles: readonly Role[];
  /** what the office calls its own sign-in; null: there is none */
  provider: string | null;
  providerRefusal: string | null;
  /** somebody was signed in here until now */
  isOver: boolean;
  onSignedIn: () => Promise<void>;
}

export function SignInPage({ demoRoles, provider, providerRefusal, isOver, onSignedIn }: SignInPageProps) {
  return (
    <div className="kj-sign-in">
      <main className="kj-sign-in-card">
        <header>
          <Logo />
          <h1>矿界</h1>
          <p className="kj-sign-in-about">矿山整治一张图</p>
        </header>
        {isOver && (
          <Alert
            showIcon
            type="info"
            title="登录已退出或过期。重新登录后可从原处继续，未保存的内容仍在页面上。"
          />
        )}
        <SignInForm onSignedIn={onSignedIn} />
        {provider !== null && <ProviderSignIn name={provider} refusal={providerRefusal} />}
        {demoRoles.length > 0 && <DemoRoles roles={demoRoles} onSignedIn={onSignedIn} />}
        <p className="kj-sign-in-help">
          忘记密码请联系本单位系统管理员重置；没有权限请联系安全管理员授予角色。
        </p>
      </main>
    </div>
  );
}
