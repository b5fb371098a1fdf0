import { describe, expect, test } from "vitest";
import { readConfig } from "#api/config";

const whole = {
  OIDC_ISSUER: "https://sso.yunling.gov.cn/realms/office",
  OIDC_CLIENT_ID: "kuangjie",
  OIDC_CLIENT_SECRET: "not-to-be-told",
  PUBLIC_URL: "https://kuangjie.yunling.gov.cn",
};

describe("the office's own provider", () => {
  test("is none unless one is named", () => {
    expect(readConfig({}).provider).toBeNull();
    expect(readConfig({ ...whole, OIDC_ISSUER: "" }).provider).toBeNull();
  });

  test("is what the settings say, the account by its usual claim", () => {
    expect(readConfig(whole).provider).toMatchObject({
      issuer: new URL(whole.OIDC_ISSUER),
      publicUrl: new URL(whole.PUBLIC_URL),
      clientId: "kuangjie",
      name: "统一认证",
      scope: "openid profile",
      claim: "preferred_username",
      accounts: new Map(),
      secondFactor: [],
    });
  });

  test("may call people otherwise than their accounts", () => {
    const { provider } = readConfig({
      ...whole,
      OIDC_CLAIM: "sub",
      OIDC_ACCOUNTS: "a=b==Lin.Jia, 1024=zhou.he",
    });
    expect(provider?.claim).toBe("sub");
    expect(provider?.accounts).toEqual(
      new Map([
        ["a=b=", "lin.jia"],
        ["1024", "zhou.he"],
      ]),
    );
  });

  test("may be believed to have seen a second factor, by the words it uses", () => {
    expect(readConfig({ ...whole, OIDC_SECOND_FACTOR: "otp hwk,level-2" }).provider?.secondFactor).toEqual([
      "otp",
      "hwk",
      "level-2",
    ]);
  });

  test.each([
    ["OIDC_CLIENT_ID", ""],
    ["OIDC_CLIENT_SECRET", ""],
    ["PUBLIC_URL", ""],
    ["PUBLIC_URL", "http://kuangjie.yunling.gov.cn"],
    ["OIDC_ISSUER", "http://sso.yunling.gov.cn"],
    ["OIDC_ISSUER", "sso"],
    ["OIDC_ACCOUNTS", "somebody"],
    ["OIDC_ACCOUNTS", "=lin.jia"],
  ])("with %s=%s is refused by name, without its secret", (name, value) => {
    expect(() => readConfig({ ...whole, [name]: value })).toThrow(name);
    expect(() => readConfig({ ...whole, [name]: value })).not.toThrow("not-to-be-told");
  });

  test("may be on this computer without TLS, to be tried out", () => {
    const local = { OIDC_ISSUER: "http://127.0.0.1:9000", PUBLIC_URL: "http://localhost:8080" };
    expect(readConfig({ ...whole, ...local }).provider?.issuer.port).toBe("9000");
  });
});
