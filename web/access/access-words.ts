import type { AccountKind } from "#contract/roles";

export const kindNames: Record<AccountKind, string> = {
  business: "业务人员",
  system: "系统管理员",
  security: "安全管理员",
  audit: "审计管理员",
};

const browsers = [
  [/Edg\//, "Edge"],
  [/360|QIHU/i, "360 浏览器"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const systems = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** What a browser says of itself, as people call it. */
export function browserText(userAgent: string | null): string {
  if (userAgent === null) return "未知程序";
  const nameIn = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const words = [nameIn(browsers), nameIn(systems)].filter((word) => word !== undefined);
  return words.length > 0 ? words.join("，") : userAgent.slice(0, 40);
}
