import { createServer, type RequestListener } from "node:http";
import supertest from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createApp } from "#api/app";
import type { AppContext } from "#api/context";
import { type TestDatabase, testDatabase, testNow } from "#test/support/database";
import { closed, listening, type OwnProvider, ownProvider } from "#test/support/oidc-provider";
import { addPerson } from "#test/support/people";
import { wanderingBrowser } from "#test/support/wandering-browser";

let database: TestDatabase;
let answer: RequestListener;
const server = createServer((request, response) => answer(request, response));
let office: URL;
let provider: OwnProvider;
let context: AppContext;
let clock = testNow;
beforeAll(async () => {
  database = await testDatabase();
  context = { ...database.context, now: () => clock };
  await addPerson(database, { login: "lin.planner", role: "planner" });
  await addPerson(database, { login: "no.role", mustChange: true });
  await addPerson(database, { login: "two.factors", role: "leader", hasSecondFactor: true });
  await addPerson(database, { login: "sec.admin", role: "security_administrator" });
  await addPerson(database, { login: "gone.away", role: "leader" });
  await addPerson(database, { login: "demo.leader", role: "leader", isDemo: true });
  await database.db("account").where({ login: "gone.away" }).update({ enabled: false });
  office = await listening(server);
  provider = await ownProvider(office);
});
afterAll(async () => {
  await closed(server);
  await provider.close();
  await database.close();
});
beforeEach(() => {
  clock = testNow;
  provider.person.sub = "1";
  provider.person.username = "lin.planner";
  serveWith({});
});

function serveWith(more: Partial<OwnProvider["settings"]>): void {
  answer = createApp(context, { provider: { ...provider.settings, ...more } }) as RequestListener;
}

type Browser = ReturnType<typeof wanderingBrowser>;
const isReturn = (address: URL) => address.pathname === "/api/session/provider/return";
/** Goes through all of it, and tells at which of our pages it ends. */
async function signIn(browser: Browser = wanderingBrowser()): Promise<string> {
  const way = await browser.wander(
    new URL("/api/session/provider", office),
    ({ host, pathname }) => host === office.host && pathname === "/",
  );
  return new URL(way.at(-1)?.headers.get("Location") ?? "", office).search;
}
/** The address by which the provider sends the browser back, before it was followed. */
async function almostSignedIn(browser: Browser): Promise<URL> {
  const way = await browser.wander(new URL("/api/session/provider", office), isReturn);
  return new URL(way.at(-1)?.headers.get("Location") ?? "");
}
const cookiesAt = (browser: Browser) => [...browser.jarOf(office.host).keys()];
async function personIn(browser: Browser) {
  const cookie = `kuangjie_session=${browser.jarOf(office.host).get("kuangjie_session")}`;
  const { body } = await supertest(office.href.slice(0, -1))
    .get("/api/session")
    .set("Cookie", cookie)
    .expect(200);
  return body.person;
}
const lastEvent = () =>
  database.db("audit_entry").whereIn("subject", ["sign_in", "sign_in_failed"]).orderBy("id", "desc").first();

describe("through the office's own provider", () => {
  test("somebody who has an account gets in as themselves, with the rights given here, and it is on record", async () => {
    const browser = wanderingBrowser();
    expect(await signIn(browser)).toBe("");
    expect(cookiesAt(browser)).toEqual(["kuangjie_session"]);
    expect(await personIn(browser)).toMatchObject({ login: "lin.planner", roles: ["planner"] });
    const event = await lastEvent();
    expect(event).toMatchObject({ subject: "sign_in", actor_name: "lin.planner其人" });
    expect(event.records).toContain("provider");
  });

  test("nobody gets a right: without a role there is nothing to do, and a one-time password bars nothing", async () => {
    provider.person.username = "No.Role";
    const browser = wanderingBrowser();
    expect(await signIn(browser)).toBe("");
    const person = await personIn(browser);
    expect(person).toMatchObject({ login: "no.role", roles: [], mustChangePassword: false });
    expect(person.permissions.toSorted()).toEqual(["anyone", "signed-in"]);
  });

  test("the request carries PKCE, state and nonce, of which no two are the same", async () => {
    const asked = async () => {
      const { headers } = await wanderingBrowser().visit(new URL("/api/session/provider", office));
      return new URL(headers.get("Location") ?? "").searchParams;
    };
    const [one, two] = [await asked(), await asked()];
    expect(one.get("code_challenge_method")).toBe("S256");
    expect(one.get("response_type")).toBe("code");
    for (const part of ["state", "nonce", "code_challenge"]) {
      expect(one.get(part)?.length).toBeGreaterThan(40);
      expect(one.get(part)).not.toBe(two.get(part));
    }
  });

  test("the session is as strict as any, and what the way back needs is sealed and short-lived", async () => {
    const browser = wanderingBrowser();
    const { headers } = await browser.visit(new URL("/api/session/provider", office));
    const [kept = ""] = headers.getSetCookie();
    expect(kept).toMatch(
      /^kuangjie_provider=[\w-]+; Max-Age=600; Path=\/api\/session\/provider; .*HttpOnly; SameSite=Lax$/,
    );
    expect(kept).not.toContain(new URL(headers.get("Location") ?? "").searchParams.get("state"));
    const back = await browser.visit(await almostSignedIn(browser));
    const session = back.headers.getSetCookie().find((line) => line.startsWith("kuangjie_session="));
    expect(session).toMatch(/HttpOnly; SameSite=Strict$/);
  });

  test("a claim that is no account is one by configuration", async () => {
    provider.person.username = "E1024@yunling.gov.cn";
    expect(await signIn()).toBe("?sign-in=unknown_account");
    serveWith({ accounts: new Map([["E1024@yunling.gov.cn", "lin.planner"]]) });
    const browser = wanderingBrowser();
    expect(await signIn(browser)).toBe("");
    expect((await personIn(browser)).login).toBe("lin.planner");
  });
});

describe("does not get in", () => {
  test.each([
    ["who has no account", "stranger", "unknown_account"],
    ["whom the provider does not name", null, "unknown_account"],
    ["whose account was put out of use", "gone.away", "unknown_account"],
    ["who is of the demo", "demo.leader", "unknown_account"],
    ["an administrator", "sec.admin", "administrator"],
    ["who has a second factor here", "two.factors", "second_factor"],
  ])("%s", async (_, username, code) => {
    provider.person.username = username;
    const browser = wanderingBrowser();
    expect(await signIn(browser)).toBe(`?sign-in=${code}`);
    expect(cookiesAt(browser)).toEqual([]);
    const event = await lastEvent();
    expect(event.subject).toBe("sign_in_failed");
    expect(event.records).toContain(code);
  });

  const returning = async (browser: Browser, address: URL) => {
    const { headers } = await browser.visit(address);
    expect(cookiesAt(browser)).not.toContain("kuangjie_session");
    return new URL(headers.get("Location") ?? "", office).search;
  };

  test("another browser than the one that began: neither without what was kept nor with its own", async () => {
    const stolen = await almostSignedIn(wanderingBrowser());
    expect(await returning(wanderingBrowser(), stolen)).toBe("?sign-in=attempt_over");
    const other = wanderingBrowser();
    await other.visit(new URL("/api/session/provider", office));
    expect(await returning(other, stolen)).toBe("?sign-in=refused");
  });

  test("the same answer twice", async () => {
    const browser = wanderingBrowser();
    const back = await almostSignedIn(browser);
    const kept = browser.jarOf(office.host).get("kuangjie_provider") ?? "";
    expect((await browser.visit(back)).headers.get("Location")).toBe("/");
    const again = wanderingBrowser();
    again.jarOf(office.host).set("kuangjie_provider", kept);
    expect(await returning(again, back)).toBe("?sign-in=refused");
  });

  test("who was away for more than ten minutes", async () => {
    const browser = wanderingBrowser();
    const back = await almostSignedIn(browser);
    clock = new Date(testNow.getTime() + 10 * 60_000 + 1);
    expect(await returning(browser, back)).toBe("?sign-in=attempt_over");
  });

  test.each(["state", "nonce", "verifier"])(
    "an answer to another %s than the one that was kept",
    async (part) => {
      const browser = wanderingBrowser();
      const back = await almostSignedIn(browser);
      const jar = browser.jarOf(office.host);
      const owner = "sign-in by provider";
      const sealed = Buffer.from(jar.get("kuangjie_provider") ?? "", "base64url");
      const kept = JSON.parse(String(context.secrets.open(owner, sealed)));
      const other = JSON.stringify({ ...kept, [part]: kept[part].split("").toReversed().join("") });
      jar.set("kuangjie_provider", context.secrets.seal(owner, Buffer.from(other)).toString("base64url"));
      expect(await returning(browser, back)).toBe("?sign-in=refused");
    },
  );

  test("who writes the answer of the provider themselves", async () => {
    const browser = wanderingBrowser();
    const back = await almostSignedIn(browser);
    back.searchParams.set("code", "made-up-by-somebody");
    expect(await returning(browser, back)).toBe("?sign-in=refused");
    const denied = wanderingBrowser();
    const state = (await almostSignedIn(denied)).searchParams.get("state");
    const refused = new URL(`/api/session/provider/return?error=access_denied&state=${state}`, office);
    expect(await returning(denied, refused)).toBe("?sign-in=refused");
  });

  test("anybody, while the provider does not answer", async () => {
    serveWith({ issuer: new URL("http://127.0.0.1:9/") });
    expect(await signIn()).toBe("?sign-in=unreachable");
  });
});

test("without a provider configured there is no such way, and with one the page is told its name", async () => {
  const plain = supertest(createApp(context));
  expect((await plain.get("/api/session").expect(200)).body.provider).toBeNull();
  await plain.get("/api/session/provider").expect(404);
  await plain.get("/api/session/provider/return?code=x&state=y").expect(404);
  const { body } = await supertest(office.href.slice(0, -1)).get("/api/session").expect(200);
  expect(body.provider).toBe("云岭市统一认证");
});
