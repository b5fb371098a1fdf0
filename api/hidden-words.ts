const mark = "[已隐去]";

/** Fields whose value is a secret wherever they stand, in a header, a body or an error. */
const fields = [
  "authorization",
  "proxy-authorization",
  "cookie",
  "set-cookie",
  "password",
  "password_hash",
  "current",
  "next",
  "oneTimePassword",
  "secret",
  "secret_hash",
  "secretKey",
  "totp_secret",
  "token",
  "token_hash",
  "id_token",
  "access_token",
  "refresh_token",
  "client_secret",
  "code_verifier",
].join("|");

const value = String.raw`(?:"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\{[^{}]*\})`;

/** What is a secret by its looks, in any text; each with what stands there instead. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`("(?:${fields})"):${value}`, "gi"), `$1:"${mark}"`],
  // of JSON within the text of JSON
  [new RegExp(String.raw`(\\"(?:${fields})\\"):\\"(?:[^"\\]|\\\\.)*\\"`, "gi"), `$1:\\"${mark}\\"`],
  [/("code"):"\d{6}"/g, `$1:"${mark}"`],
  [/(\\"code\\"):\\"\d{6}\\"/g, `$1:\\"${mark}\\"`],
  [/kjk_[\w-]{8,}/g, `kjk_${mark}`],
  [/\b(Bearer|Basic) +[\w+/=.~-]{8,}/gi, `$1 ${mark}`],
  [/(kuangjie_\w+=)[\w.~-]+/g, `$1${mark}`],
  [/\$argon2\w+\$[^"'\s\\]+/g, mark],
  [/([?&](?:code|state|nonce|secret|password|token|key|id_token|access_token)=)[^&"'\s\\#]+/gi, `$1${mark}`],
  [/(\w:\/\/[^:@/\s"\\]+:)[^@/\s"\\]+@/g, `$1${mark}@`],
];

/** A line of the log without passwords, keys, cookies and one-time codes, however they came into it. */
export function withoutSecrets(line: string): string {
  return secrets.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line);
}
