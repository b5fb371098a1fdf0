import { createServer } from "node:http";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closed, listening, type OwnProvider, ownProvider } from "#test/support/oidc-provider";
import { leave, type Office, openOffice, picture } from "./browser.ts";
import { addPerson, chooseOwn, confirmPassword } from "./new-person.ts";

let office: Office;
let provider: OwnProvider;
beforeAll(async () => {
  const publicUrl = await freeAddress();
  provider = await ownProvider(publicUrl);
  const { issuer, clientId, clientSecret } = provider.settings;
  office = await openOffice("/", null, {
    PORT: publicUrl.port,
    PUBLIC_URL: publicUrl.href,
    OIDC_ISSUER: issuer.href,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: "云岭市统一身份认证",
  });
});
afterAll(async () => {
  await office.close();
  await provider.close();
});

/** The provider must know it before the application listens there. */
async function freeAddress(): Promise<URL> {
  const server = createServer();
  const address = await listening(server);
  await closed(server);
  return address;
}

const byProvider = () => office.page.getByRole("link", { name: "用云岭市统一身份认证登录" });

test("somebody without an account is told whom to ask, and the address says nothing of it afterwards", async () => {
  const { page, address } = office;
  provider.person.username = "wu.lan";
  await byProvider().waitFor();
  await picture(page, "provider-sign-in");
  await byProvider().click();
  await page.getByRole("alert").getByText("请联系系统管理员建立账号").waitFor();
  await picture(page, "provider-unknown");
  expect(page.url()).toBe(`${address}/`);
  const { violations } = await new AxeBuilder({ page }).include(".kj-sign-in").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.reload();
  await byProvider().waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("once there is an account, one click leads back to the very page, with the rights given here", async () => {
  const { page, address } = office;
  const oneTime = await addPerson(office, { login: "wu.lan", name: "吴岚", role: "enforcement_officer" });
  await page.goto(`${address}/enforcement`);
  await byProvider().click();
  // whoever made the account knows its password: it is changed and confirmed, by whichever way the person comes
  await chooseOwn(page, oneTime, "four-bridges-under-one-moon");
  await picture(page, "provider-waits");
  expect((await office.ask("/api/mines")).status).toBe(403);
  await confirmPassword(office, "wu.lan");
  await page.getByRole("button", { name: "已联系，查看是否确认" }).click();
  await page.locator(".kj-account-button").getByText("吴岚").waitFor();
  expect(new URL(page.url()).pathname).toBe("/enforcement");
  await picture(page, "provider-entered");
  expect((await office.ask("/api/audit-entries")).status).toBe(403);
});

test("who has signed out is asked by the provider again", async () => {
  const asked = provider.timesAsked;
  await leave(office.page);
  await byProvider().click();
  await office.page.locator(".kj-account-button").waitFor();
  expect(provider.timesAsked).toBe(asked + 1);
});
