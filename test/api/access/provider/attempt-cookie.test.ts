import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openProviderOffice, type ProviderOffice } from "#test/support/provider-office";
import { wanderingBrowser } from "#test/support/wandering-browser";

let office: ProviderOffice;
beforeAll(async () => {
  office = await openProviderOffice();
});
afterAll(() => office.close());
beforeEach(() => office.anew());

test("the session is as strict as any, and what the way back needs is sealed and short-lived", async () => {
  const browser = wanderingBrowser();
  const { headers } = await browser.visit(office.begins);
  const [kept = ""] = headers.getSetCookie();
  expect(kept).toMatch(
    /^kuangjie_provider=[\w-]+; Max-Age=600; Path=\/api\/session\/provider; .*HttpOnly; SameSite=Lax$/,
  );
  expect(kept).not.toContain(new URL(headers.get("Location") ?? "").searchParams.get("state"));
  const back = await browser.visit(await office.almostSignedIn(browser));
  const session = back.headers.getSetCookie().find((line) => line.startsWith("kuangjie_session="));
  expect(session).toMatch(/HttpOnly; SameSite=Strict$/);
});

describe("does not get in", () => {
  test("another browser than the one that began: neither without what was kept nor with its own", async () => {
    const stolen = await office.almostSignedIn(wanderingBrowser());
    expect(await office.returning(wanderingBrowser(), stolen)).toBe("?sign-in=attempt_over");
    const other = wanderingBrowser();
    await other.visit(office.begins);
    expect(await office.returning(other, stolen)).toBe("?sign-in=refused");
  });

  test("the same answer twice", async () => {
    const browser = wanderingBrowser();
    const back = await office.almostSignedIn(browser);
    const kept = office.cookies(browser).get("kuangjie_provider") ?? "";
    expect((await browser.visit(back)).headers.get("Location")).toBe("/");
    const again = wanderingBrowser();
    office.cookies(again).set("kuangjie_provider", kept);
    expect(await office.returning(again, back)).toBe("?sign-in=refused");
  });

  test("who was away for more than ten minutes", async () => {
    const browser = wanderingBrowser();
    const back = await office.almostSignedIn(browser);
    office.later(10 * 60_000 + 1);
    expect(await office.returning(browser, back)).toBe("?sign-in=attempt_over");
  });

  test.each(["state", "nonce", "verifier"])(
    "an answer to another %s than the one that was kept",
    async (part) => {
      const browser = wanderingBrowser();
      const back = await office.almostSignedIn(browser);
      const jar = office.cookies(browser);
      const owner = "sign-in by provider";
      const sealed = Buffer.from(jar.get("kuangjie_provider") ?? "", "base64url");
      const kept = JSON.parse(String(office.context.secrets.open(owner, sealed)));
      const other = JSON.stringify({ ...kept, [part]: kept[part].split("").toReversed().join("") });
      jar.set(
        "kuangjie_provider",
        office.context.secrets.seal(owner, Buffer.from(other)).toString("base64url"),
      );
      expect(await office.returning(browser, back)).toBe("?sign-in=refused");
    },
  );
});
