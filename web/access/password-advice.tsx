import { Progress } from "antd";
import { useEffect, useState } from "react";
import type { Person } from "#contract/access";
import type { PasswordWeight } from "#gis/passwords/weigh-password";

interface PasswordAdviceProps {
  password: string;
  person: Person;
}

const strengths = ["极弱", "弱", "一般", "较强", "强"] as const;
const waitMs = 200;

/** How hard the password is to guess and how to make a better one. The lists of known passwords are fetched only here. */
export function PasswordAdvice({ password, person }: PasswordAdviceProps) {
  const [weight, setWeight] = useState<PasswordWeight | null>(null);
  const { login, name, unit } = person;
  useEffect(() => {
    if (password === "") {
      setWeight(null);
      return;
    }
    let isLatest = true;
    const timer = setTimeout(async () => {
      const { weighPassword } = await import("#gis/passwords/weigh-password");
      if (isLatest) setWeight(weighPassword(password, [login, name, unit ?? ""]));
    }, waitMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [password, login, name, unit]);
  if (!weight) {
    return (
      <p className="kj-hint">
        至少 10 个字符，用几个不相干的词连起来最好记；不能与最近 5 次相同，90 天后须更换。
      </p>
    );
  }
  return (
    <div className="kj-password-advice" role="status">
      <Progress
        aria-label="密码强度"
        percent={(weight.score + 1) * 20}
        steps={5}
        showInfo={false}
        status={weight.isEnough ? "success" : "exception"}
      />
      <strong>{weight.isEnough ? `强度：${strengths[weight.score]}，可以使用` : "还不能使用"}</strong>
      {weight.advice.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
