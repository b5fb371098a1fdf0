import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** Why somebody who came from the office's own provider is not let in: told to the sign-in page in its address. */
export const providerRefusals = [
  "unknown_account",
  "administrator",
  "second_factor",
  "attempt_over",
  "refused",
  "unreachable",
] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];

/** The parameter of the page's address that carries it. */
export const refusalParameter = "sign-in";

export const signInByProvider = endpoint({
  method: "GET",
  path: "/session/provider",
  summary: "转到本单位的统一认证（OpenID Connect）登录；未配置时没有",
  tag: "access",
  permission: "anyone",
  reply: z.unknown(),
});

const Said = z.string().max(8000).optional();

export const providerReturn = endpoint({
  method: "GET",
  path: "/session/provider/return",
  summary: "从统一认证返回：核对后登录，转到首页",
  tag: "access",
  permission: "anyone",
  // a provider may send more, which has to be passed over (RFC 6749, 4.1.2)
  query: z.looseObject({
    code: Said,
    state: Said,
    iss: Said,
    session_state: Said,
    scope: Said,
    error: Said,
    error_description: Said,
    error_uri: Said,
  }),
  reply: z.unknown(),
});
