import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import type { ProviderSettings } from "#api/access/provider/provider-settings";
import { type Forgery, forged } from "./forged-token.ts";

export interface OwnProvider {
  settings: ProviderSettings;
  /** signs whoever comes in as that person, who is called so by the claim, and proved it so */
  person: ProvidedPerson;
  /** changes every ID token on its way out; null: none */
  forgery: Forgery | null;
  /** how long a code is good */
  codeSeconds: number;
  /** how many times somebody was asked who they are */
  timesAsked: number;
  close: () => Promise<void>;
}

interface ProvidedPerson {
  sub: string;
  username: string | null;
  amr?: string[];
  acr?: string;
}

/** A real OpenID Connect provider on this computer, which asks no password. */
export async function ownProvider(publicUrl: URL): Promise<OwnProvider> {
  const server = createServer();
  const issuer = await listening(server);
  const [clientId, clientSecret] = ["kuangjie", "a-secret-of-this-test"];
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codeSeconds = () => own.codeSeconds;
  const provider = new Provider(issuer.href, {
    jwks: {
      keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "1" }],
    } as never,
    cookies: { keys: ["a-key-of-this-test"] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [new URL("/api/session/provider/return", publicUrl).href],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub", "amr", "acr"], profile: ["preferred_username"] },
    pkce: { required: () => true },
    ttl: {
      AuthorizationCode: codeSeconds,
      AccessToken: 600,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        ...(own.person.username !== null && { preferred_username: own.person.username }),
      }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (own.forgery && body?.id_token) body.id_token = forged(body.id_token, own.forgery, privateKey);
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    own.timesAsked += 1;
    const { sub: accountId, amr, acr } = own.person;
    const login = { accountId, ...(amr && { amr }), ...(acr && { acr }) };
    void provider.interactionFinished(request, response, { login });
  });
  const own: OwnProvider = {
    settings: {
      issuer,
      clientId,
      clientSecret,
      publicUrl,
      name: "云岭市统一认证",
      scope: "openid profile",
      claim: "preferred_username",
      accounts: new Map(),
      secondFactor: [],
    },
    person: { sub: "1", username: null },
    forgery: null,
    codeSeconds: 60,
    timesAsked: 0,
    close: () => closed(server),
  };
  return own;
}

/** Listens on a free port of this computer, and tells where. */
export async function listening(server: Server): Promise<URL> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}
