import { type ProviderRefusal, refusalParameter } from "#contract/provider-sign-in";

const refusalTexts: Record<ProviderRefusal, string> = {
  unknown_account: "您在统一认证的身份没有对应的矿界账号，请联系系统管理员建立账号。",
  administrator: "管理员须用矿界的账号、密码和动态口令登录。",
  second_factor: "您的账号启用了动态口令，请用矿界的账号、密码和动态口令登录。",
  attempt_over: "登录超时，或已在别处完成。请重新登录。",
  refused: "统一认证没有通过这次登录，请重试；仍不行请联系系统管理员。",
  unreachable: "连不上统一认证服务，请稍候再试，或用矿界的账号和密码登录。",
};

/** Why somebody who came back from the provider was not let in, as the address of the page tells; null: nothing was refused. */
export function refusalIn(search: string): string | null {
  const code = new URLSearchParams(search).get(refusalParameter) ?? "";
  return code in refusalTexts ? refusalTexts[code as ProviderRefusal] : null;
}
