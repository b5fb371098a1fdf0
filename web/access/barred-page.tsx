import { Button, ConfigProvider } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import { signOut } from "#contract/access";
import { call } from "../client/call.ts";
import { Logo } from "../shell/logo.tsx";
import "./sign-in.css";

interface BarredPageProps {
  title: string;
  /** what must be done first, and why */
  reason: string;
  children: ReactNode;
  onDone: () => Promise<void>;
}

/** All that somebody may do who is signed in and must do something first. */
export function BarredPage({ title, reason, children, onDone }: BarredPageProps) {
  const card = useRef<HTMLElement>(null);
  // whoever comes here has just typed something else
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another thing to be done
  useEffect(() => card.current?.querySelector("input")?.focus(), [title]);
  return (
    <div className="kj-sign-in">
      <main className="kj-sign-in-card kj-barred" ref={card}>
        <header>
          <Logo />
          <h1>{title}</h1>
          <p className="kj-sign-in-about">{reason}</p>
        </header>
        <ConfigProvider componentSize="large">{children}</ConfigProvider>
        <Button block type="link" onClick={() => void call(signOut, {}).finally(onDone)}>
          退出，用其他账号登录
        </Button>
      </main>
    </div>
  );
}
