import supertest from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createApp } from "#api/app";
import { openProviderOffice, type ProviderOffice } from "#test/support/provider-office";
import { wanderingBrowser } from "#test/support/wandering-browser";

let office: ProviderOffice;
beforeAll(async () => {
  office = await openProviderOffice();
});
afterAll(() => office.close());
beforeEach(() => office.anew());

describe("through the office's own provider", () => {
  test("somebody who has an account gets in as themselves, with the rights given here, and it is on record", async () => {
    const browser = wanderingBrowser();
    expect(await office.signIn(browser)).toBe("");
    expect([...office.cookies(browser).keys()]).toEqual(["kuangjie_session"]);
    expect(await office.personIn(browser)).toMatchObject({ login: "lin.planner", roles: ["planner"] });
    const event = await office.lastEvent();
    expect(event).toMatchObject({ subject: "sign_in", actor_name: "lin.planner其人" });
    expect(event.records).toContain("provider");
  });

  test("nobody gets a right: without a role there is nothing to do, and a one-time password bars nothing", async () => {
    office.provider.person.username = "No.Role";
    const browser = wanderingBrowser();
    expect(await office.signIn(browser)).toBe("");
    const person = await office.personIn(browser);
    expect(person).toMatchObject({ login: "no.role", roles: [], mustChangePassword: false });
    expect(person.permissions.toSorted()).toEqual(["anyone", "signed-in"]);
  });

  test("nothing of a session that was there before, planted or one's own, is of use afterwards", async () => {
    const browser = wanderingBrowser();
    office.cookies(browser).set("kuangjie_session", "planted-by-somebody-who-waits");
    await office.signIn(browser);
    const own = office.cookies(browser).get("kuangjie_session");
    expect(own).not.toBe("planted-by-somebody-who-waits");
    await office.signIn(browser);
    expect(office.cookies(browser).get("kuangjie_session")).not.toBe(own);
    const asBefore = office.asked().get("/api/session").set("Cookie", `kuangjie_session=${own}`);
    expect((await asBefore.expect(200)).body.person).toBeNull();
  });

  test("who is signed in there is not asked again, unless they signed out here", async () => {
    const browser = wanderingBrowser();
    await office.signIn(browser);
    await office.signIn(browser);
    expect(office.provider.timesAsked).toBe(1);
    const jar = office.cookies(browser);
    const { headers } = await fetch(new URL("/api/session/end", office.address), {
      method: "POST",
      headers: { Cookie: `kuangjie_session=${jar.get("kuangjie_session")}` },
    });
    expect(headers.getSetCookie().join()).toMatch(/kuangjie_session=;/);
    expect(headers.getSetCookie().join()).toMatch(
      /kuangjie_left=1; Path=\/api\/session\/provider; HttpOnly; SameSite=Lax/,
    );
    jar.delete("kuangjie_session");
    jar.set("kuangjie_left", "1");
    expect(await office.signIn(browser)).toBe("");
    expect(office.provider.timesAsked).toBe(2);
    await office.signIn(browser);
    expect(office.provider.timesAsked).toBe(2);
  });

  test("the browser goes to our first page and nowhere else, whatever is written into the address", async () => {
    await office.asked().get("/api/session/provider?to=https://elsewhere.example").expect(400);
    const browser = wanderingBrowser();
    const back = await office.almostSignedIn(browser);
    back.searchParams.set("to", "https://elsewhere.example");
    expect((await browser.visit(back)).headers.get("Location")).toBe("/");
  });
});

test("without a provider configured there is no such way, and with one the page is told its name", async () => {
  const plain = supertest(createApp(office.context));
  expect((await plain.get("/api/session").expect(200)).body.provider).toBeNull();
  await plain.get("/api/session/provider").expect(404);
  await plain.get("/api/session/provider/return?code=x&state=y").expect(404);
  const { body } = await office.asked().get("/api/session").expect(200);
  expect(body.provider).toBe("云岭市统一认证");
});
