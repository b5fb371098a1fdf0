import * as oidc from "openid-client";
import type { ProviderSettings } from "./provider-settings.ts";
import { type Vouched, vouched } from "./vouched.ts";

/** What only the browser that began a sign-in can show when it comes back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** Speaks OpenID Connect with the provider: authorization code with PKCE, state and nonce, signatures checked. */
export interface ProviderClient {
  /** `anew`: the provider asks who it is, even if somebody is signed in there */
  begin: (options: { anew: boolean }) => Promise<{ address: URL; attempt: Attempt }>;
  /** What the provider says of who came back; rejects when anything about it is not as it must be. */
  finish: (query: string, attempt: Attempt) => Promise<Vouched>;
}

export const returnPath = "/api/session/provider/return";
const timeoutSeconds = 10;

export function providerClient(settings: ProviderSettings): ProviderClient {
  let known: Promise<oidc.Configuration> | null = null;
  const configuration = () => {
    // a provider that does not answer now may do so at the next sign-in
    known ??= discovered(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const redirect = new URL(returnPath, settings.publicUrl);

  const begin: ProviderClient["begin"] = async ({ anew }) => {
    const config = await configuration();
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirect.href,
      scope: settings.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: "S256",
      ...(anew && { prompt: "login" }),
    });
    return { address, attempt };
  };

  const finish: ProviderClient["finish"] = async (query, { state, nonce, verifier }) => {
    const config = await configuration();
    const tokens = await oidc.authorizationCodeGrant(config, new URL(query, redirect), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const signed = tokens.claims();
    if (!signed) throw new Error("the provider sent no ID token");
    const named =
      settings.claim in signed ? signed : await oidc.fetchUserInfo(config, tokens.access_token, signed.sub);
    return vouched(settings.claim, { signed, named });
  };
  return { begin, finish };
}

async function discovered({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const execute = [oidc.enableNonRepudiationChecks];
  // configuration lets http through for this computer alone
  if (issuer.protocol === "http:") execute.push(oidc.allowInsecureRequests);
  const auth = oidc.ClientSecretBasic(clientSecret);
  return oidc.discovery(issuer, clientId, undefined, auth, { execute, timeout: timeoutSeconds });
}
