import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openProviderOffice, type ProviderOffice } from "#test/support/provider-office";
import { wanderingBrowser } from "#test/support/wandering-browser";

let office: ProviderOffice;
beforeAll(async () => {
  office = await openProviderOffice();
});
afterAll(() => office.close());
beforeEach(() => office.anew());

test("the request carries PKCE, state and nonce, of which no two are the same", async () => {
  const asked = async () => {
    const { headers } = await wanderingBrowser().visit(office.begins);
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

describe("does not get in", () => {
  test("who writes the answer of the provider themselves", async () => {
    const browser = wanderingBrowser();
    const back = await office.almostSignedIn(browser);
    back.searchParams.set("code", "made-up-by-somebody");
    expect(await office.returning(browser, back)).toBe("?sign-in=refused");
    const denied = wanderingBrowser();
    const state = (await office.almostSignedIn(denied)).searchParams.get("state");
    const refused = new URL(
      `/api/session/provider/return?error=access_denied&state=${state}`,
      office.address,
    );
    expect(await office.returning(denied, refused)).toBe("?sign-in=refused");
  });

  test.each([
    ["says another provider", "https://elsewhere.example/"],
    ["does not say which provider", null],
  ])("whose answer %s", async (_, iss) => {
    const browser = wanderingBrowser();
    const back = await office.almostSignedIn(browser);
    back.searchParams.delete("iss");
    if (iss !== null) back.searchParams.set("iss", iss);
    expect(await office.returning(browser, back)).toBe("?sign-in=refused");
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  test.each([
    ["of another provider", { claims: { iss: "https://elsewhere.example/" } }],
    ["for another service", { claims: { aud: "another" } }],
    ["of another sign-in", { claims: { nonce: "x".repeat(43) } }],
    ["that is over", { claims: { iat: past, exp: past + 600 } }],
    ["signed by somebody else", { signedBy: "stranger" }],
    ["signed by nobody", { signedBy: "nobody" }],
  ] as const)("with an ID token %s", async (_, forgery) => {
    office.provider.forgery = {};
    expect(await office.signIn()).toBe("");
    office.provider.forgery = forgery;
    expect(await office.signIn()).toBe("?sign-in=refused");
  });

  test("with a code that is over", async () => {
    office.provider.codeSeconds = 1;
    const browser = wanderingBrowser();
    const back = await office.almostSignedIn(browser);
    await sleep(2100);
    expect(await office.returning(browser, back)).toBe("?sign-in=refused");
  });

  test("by a provider that calls itself otherwise than configured", async () => {
    const otherwise = new URL(office.provider.settings.issuer);
    otherwise.hostname = "localhost";
    office.serveWith({ issuer: otherwise });
    expect(await office.signIn()).toBe("?sign-in=unreachable");
  });

  test("anybody, while the provider does not answer", async () => {
    office.serveWith({ issuer: new URL("http://127.0.0.1:9/") });
    expect(await office.signIn()).toBe("?sign-in=unreachable");
  });
});
