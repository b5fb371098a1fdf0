import { StartupError } from "../../startup-error.ts";

/** The office's own OpenID Connect provider, by configuration. */
export interface ProviderSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** where people reach this service */
  publicUrl: URL;
  /** on the button */
  name: string;
  scope: string;
  /** the claim that says which account it is */
  claim: string;
  /** accounts of those whose claim is not their account */
  accounts: ReadonlyMap<string, string>;
  /** words of amr or acr that say that somebody proved themselves twice; none: that is never believed */
  secondFactor: readonly string[];
}

type TextOf = (name: string) => string | null;

/** Null: there is none. Who names one must name all that it takes. */
export function providerSettings(textOf: TextOf): ProviderSettings | null {
  if (textOf("OIDC_ISSUER") === null) return null;
  return {
    issuer: addressIn(textOf, "OIDC_ISSUER"),
    clientId: needed(textOf, "OIDC_CLIENT_ID"),
    clientSecret: needed(textOf, "OIDC_CLIENT_SECRET"),
    publicUrl: addressIn(textOf, "PUBLIC_URL"),
    name: textOf("OIDC_NAME") ?? "统一认证",
    scope: textOf("OIDC_SCOPE") ?? "openid profile",
    claim: textOf("OIDC_CLAIM") ?? "preferred_username",
    accounts: accountsIn(textOf("OIDC_ACCOUNTS") ?? ""),
    secondFactor: wordsIn(textOf("OIDC_SECOND_FACTOR") ?? ""),
  };
}

function needed(textOf: TextOf, name: string): string {
  const text = textOf(name);
  if (text !== null) return text;
  throw wrong(`已设置 OIDC_ISSUER，还须设置 ${name}`, `OIDC_ISSUER needs ${name} beside it`);
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

function addressIn(textOf: TextOf, name: string): URL {
  const text = needed(textOf, name);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && loopback.has(url.hostname))) return url;
  throw wrong(
    `环境变量 ${name}=${text} 不正确：须为 https 地址（本机可用 http）`,
    `${name}=${text} must be an https address (http on this computer only)`,
  );
}

/** `what-the-claim-says=account`, one beside the other. */
function accountsIn(text: string): Map<string, string> {
  return new Map(
    wordsIn(text).map((pair): [string, string] => {
      const at = pair.lastIndexOf("=");
      if (at > 0 && at < pair.length - 1) return [pair.slice(0, at), pair.slice(at + 1).toLowerCase()];
      throw wrong(
        `OIDC_ACCOUNTS 中的“${pair}”应写作 声明值=账号`,
        `${pair} in OIDC_ACCOUNTS must be claim=account`,
      );
    }),
  );
}

const wordsIn = (text: string) => text.split(/[\s,]+/).filter(Boolean);

const wrong = (chinese: string, english: string) =>
  new StartupError("bad_setting", `${chinese}。`, `${english}.`);
