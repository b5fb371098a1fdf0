import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openProviderOffice, type ProviderOffice } from "#test/support/provider-office";
import { wanderingBrowser } from "#test/support/wandering-browser";

let office: ProviderOffice;
beforeAll(async () => {
  office = await openProviderOffice();
});
afterAll(() => office.close());
beforeEach(() => office.anew());

test("a claim that is no account is one by configuration", async () => {
  office.provider.person.username = "E1024@yunling.gov.cn";
  expect(await office.signIn()).toBe("?sign-in=unknown_account");
  office.serveWith({ accounts: new Map([["E1024@yunling.gov.cn", "lin.planner"]]) });
  const browser = wanderingBrowser();
  expect(await office.signIn(browser)).toBe("");
  expect((await office.personIn(browser)).login).toBe("lin.planner");
});

describe("who needs a second factor here", () => {
  test.each([
    ["an administrator", "sec.admin"],
    ["an administrator who has not set it up", "new.admin"],
    ["somebody who set one up", "two.factors"],
  ])("%s gets in when the provider says that it saw one, by method or by level", async (_, username) => {
    for (const proof of [{ amr: ["pwd", "otp"] }, { acr: "level-2" }]) {
      office.provider.person = { sub: "1", username, ...proof };
      office.serveWith({ secondFactor: ["otp", "level-2"] });
      const browser = wanderingBrowser();
      expect(await office.signIn(browser)).toBe("");
      expect(await office.personIn(browser)).toMatchObject({ login: username, mustAddSecondFactor: false });
      expect((await office.personIn(browser)).permissions.length).toBeGreaterThan(2);
      expect((await office.lastEvent()).records).toContain(proof.acr ?? "otp");
    }
  });

  test.each([
    ["one that is not believed here", ["hwk"], ["otp"]],
    ["one, where none is believed", ["otp"], []],
    ["none", undefined, ["otp"]],
  ])("does not when the provider says %s", async (_, amr, secondFactor) => {
    office.provider.person = { sub: "1", username: "sec.admin", ...(amr && { amr }) };
    office.serveWith({ secondFactor });
    expect(await office.signIn()).toBe("?sign-in=administrator");
  });
});

describe("does not get in", () => {
  test.each([
    ["who has no account", "stranger", "unknown_account"],
    ["whom the provider does not name", null, "unknown_account"],
    ["whose account was put out of use", "gone.away", "unknown_account"],
    ["who is of the demo", "demo.leader", "unknown_account"],
    ["who is called almost like somebody", "\u212Aate.chen", "unknown_account"],
    ["an administrator", "sec.admin", "administrator"],
    ["who has a second factor here", "two.factors", "second_factor"],
  ])("%s", async (_, username, code) => {
    office.provider.person.username = username;
    const browser = wanderingBrowser();
    expect(await office.signIn(browser)).toBe(`?sign-in=${code}`);
    expect([...office.cookies(browser).keys()]).toEqual([]);
    const event = await office.lastEvent();
    expect(event.subject).toBe("sign_in_failed");
    expect(event.records).toContain(code);
  });
});
