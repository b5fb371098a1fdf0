import { Button } from "antd";
import { type Person, signOut } from "#contract/access";
import { call } from "../client/call.ts";
import { Logo } from "../shell/logo.tsx";
import { PasswordForm } from "./password-form.tsx";
import "./sign-in.css";

interface ChoosePasswordProps {
  person: Person;
  onDone: () => Promise<void>;
}

/** All that somebody with a one-time or an expired password may do. */
export function ChoosePassword({ person, onDone }: ChoosePasswordProps) {
  return (
    <div className="kj-sign-in">
      <main className="kj-sign-in-card">
        <header>
          <Logo />
          <h1>请先修改密码</h1>
          <p className="kj-sign-in-about">
            {person.name}（{person.login}）：现在的密码是一次性的或已满 90 天，修改后才能继续。
          </p>
        </header>
        <PasswordForm person={person} onDone={onDone} />
        <Button type="link" onClick={() => void call(signOut, {}).finally(onDone)}>
          退出，用其他账号登录
        </Button>
      </main>
    </div>
  );
}
