import { createServer, type RequestListener } from "node:http";
import supertest from "supertest";
import { createApp } from "#api/app";
import { testDatabase, testNow } from "./database.ts";
import { closed, listening, ownProvider } from "./oidc-provider.ts";
import { addPerson } from "./people.ts";
import { wanderingBrowser } from "./wandering-browser.ts";

type Browser = ReturnType<typeof wanderingBrowser>;

export type ProviderOffice = Awaited<ReturnType<typeof openProviderOffice>>;

/** The application on an address of its own, beside a provider at which somebody signs in; both on this computer. */
export async function openProviderOffice() {
  const database = await testDatabase();
  let now = testNow;
  const context = { ...database.context, now: () => now };
  await addPerson(database, { login: "lin.planner", role: "planner" });
  await addPerson(database, { login: "no.role", mustChange: true });
  await addPerson(database, { login: "two.factors", role: "leader", hasSecondFactor: true });
  await addPerson(database, { login: "sec.admin", role: "security_administrator" });
  const unprepared = { mustChange: true, hasSecondFactor: false };
  await addPerson(database, { login: "new.admin", role: "audit_administrator", ...unprepared });
  await addPerson(database, { login: "kate.chen", role: "leader" });
  await addPerson(database, { login: "gone.away", role: "leader" });
  await addPerson(database, { login: "demo.leader", role: "leader", isDemo: true });
  await database.db("account").where({ login: "gone.away" }).update({ enabled: false });

  let answer: RequestListener;
  const server = createServer((request, response) => answer(request, response));
  const address = await listening(server);
  const provider = await ownProvider(address);
  const begins = new URL("/api/session/provider", address);
  const isHome = ({ host, pathname }: URL) => host === address.host && pathname === "/";
  const isReturn = ({ pathname }: URL) => pathname === "/api/session/provider/return";
  const asked = () => supertest(address.href.slice(0, -1));
  const cookies = (browser: Browser) => browser.jarOf(address.host);
  const serveWith = (more: Partial<typeof provider.settings>) => {
    answer = createApp(context, { provider: { ...provider.settings, ...more } }) as RequestListener;
  };

  return {
    address,
    begins,
    provider,
    context,
    asked,
    cookies,
    serveWith,
    later: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    /** as at the beginning: lin.planner at the provider, nothing forged, the clock at its start */
    anew: () => {
      now = testNow;
      Object.assign(provider, { forgery: null, codeSeconds: 60, timesAsked: 0 });
      provider.person = { sub: "1", username: "lin.planner" };
      serveWith({});
    },
    /** Goes all the way, and tells at which of our pages it ends. */
    signIn: async (browser: Browser = wanderingBrowser()): Promise<string> => {
      const way = await browser.wander(begins, isHome);
      return new URL(way.at(-1)?.headers.get("Location") ?? "", address).search;
    },
    /** The address by which the provider sends the browser back, before it was followed. */
    almostSignedIn: async (browser: Browser): Promise<URL> => {
      const way = await browser.wander(begins, isReturn);
      return new URL(way.at(-1)?.headers.get("Location") ?? "");
    },
    /** Follows that address: what our page is told, to whom nobody signed in. */
    returning: async (browser: Browser, to: URL): Promise<string> => {
      const { headers } = await browser.visit(to);
      if (cookies(browser).has("kuangjie_session")) throw new Error("somebody is signed in");
      return new URL(headers.get("Location") ?? "", address).search;
    },
    personIn: async (browser: Browser) => {
      const cookie = `kuangjie_session=${cookies(browser).get("kuangjie_session")}`;
      const { body } = await asked().get("/api/session").set("Cookie", cookie).expect(200);
      return body.person;
    },
    lastEvent: () =>
      database
        .db("audit_entry")
        .whereIn("subject", ["sign_in", "sign_in_failed"])
        .orderBy("id", "desc")
        .first(),
    close: async () => {
      await closed(server);
      await provider.close();
      await database.close();
    },
  };
}
