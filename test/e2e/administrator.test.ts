import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, stepAt } from "#api/access/totp-code";
import { fromBase32 } from "#test/support/people";
import { leave, type Office, openOffice, picture } from "./browser.ts";
import { confirmPassword, enterWithPassword } from "./new-person.ts";

let office: Office;
let oneTime: string;
beforeAll(async () => {
  office = await openOffice("/", null);
  const made = await office.askAs("system_administrator", "/api/accounts", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ login: "qin.shu", name: "秦舒", kind: "audit" }),
  });
  oneTime = (await made.json()).oneTimePassword;
});
afterAll(() => office.close());

const ownPassword = "grey-heron-walks-the-quarry";
let secret: Uint8Array;
let usedStep = 0;

/** A code that was not used yet. */
function freshCode(): string {
  usedStep = Math.max(stepAt(new Date()), usedStep + 1);
  return codeOf(secret, usedStep);
}

/** A picture at the desk and on a phone, of a page that fits both and says its fields to who cannot see them. */
async function seen(name: string): Promise<void> {
  const { page } = office;
  for (const [device, width, height] of [
    ["phone", 390, 844],
    ["desk", 1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(200);
    await picture(page, `${name}-${device}`);
    const gate = page.locator(".kj-sign-in");
    expect(await gate.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
    const { violations } = await new AxeBuilder({ page }).include(".kj-sign-in").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

const typePassword = (password: string) => enterWithPassword(office.page, "qin.shu", password);

describe("a new administrator", () => {
  test("must first choose a password of their own", async () => {
    const { page } = office;
    await typePassword(oneTime);
    await page.getByRole("heading", { name: "请先修改密码" }).waitFor();
    await seen("administrator-password");
    const change = page.getByRole("form", { name: "修改密码" });
    await change.getByLabel("当前密码").fill(oneTime);
    await change.getByLabel("新密码", { exact: true }).fill(ownPassword);
    await change.getByLabel("再输一次新密码").fill(ownPassword);
    await change.getByRole("button", { name: "修改密码" }).click();
    await page.getByRole("heading", { name: "请启用动态口令" }).waitFor();
  });

  test("then must set up the second factor and be confirmed, and can do nothing until then", async () => {
    const { page } = office;
    expect((await office.ask("/api/audit-entries")).status).toBe(403);
    await seen("administrator-factor");
    await page.getByLabel("当前密码").fill(ownPassword);
    await page.getByRole("button", { name: "取得密钥" }).click();
    secret = fromBase32((await page.locator(".kj-totp-secret").innerText()).replace(/\s/g, ""));
    await seen("administrator-factor-key");
    const code = page.getByLabel("填写验证器现在显示的 6 位数字");
    await code.fill("000000");
    await page.getByRole("button", { name: "启用" }).click();
    await page.getByText("动态口令不正确").first().waitFor();
    // nobody has to clear away what was wrong
    await expect.poll(() => code.inputValue()).toBe("");
    await expect.poll(() => code.evaluate((field) => field === document.activeElement)).toBe(true);
    await seen("administrator-factor-wrong");
    await code.fill(freshCode());
    await page.getByRole("button", { name: "启用" }).click();
    // whoever made the account could have done all of this
    const looking = page.getByRole("button", { name: "已联系，查看是否确认" });
    await looking.waitFor();
    await seen("administrator-waits");
    expect((await office.ask("/api/audit-entries")).status).toBe(403);
    await confirmPassword(office, "qin.shu");
    await looking.click();
    await page.locator(".kj-sign-in").waitFor({ state: "detached" });
    await picture(page, "administrator-in");
  });

  test("from then on is asked for the code after the password, and told what is wrong with it", async () => {
    const { page } = office;
    await leave(page);
    await typePassword(ownPassword);
    const form = page.getByRole("form", { name: "登录" });
    await form.getByLabel("动态口令").waitFor();
    await seen("administrator-code");
    await form.getByLabel("动态口令").fill("000000");
    await form.getByRole("button", { name: "登录" }).click();
    await form.getByText("动态口令不正确").waitFor();
    await seen("administrator-code-wrong");
    await form.getByLabel("动态口令").fill(freshCode());
    await form.getByRole("button", { name: "登录" }).click();
    await page.locator(".kj-account-button").getByText("秦舒").waitFor();
  });

  test("cannot give the second factor up", async () => {
    const { page } = office;
    await page.locator(".kj-account-button").click();
    await page.getByRole("menuitem", { name: "我的账号" }).click();
    const own = page.getByRole("dialog", { name: "我的账号" });
    await own.getByRole("tab", { name: "动态口令" }).click();
    await own.getByText("管理员账号必须使用动态口令").waitFor();
    await picture(page, "administrator-own");
    expect(await own.getByRole("button", { name: "停用" }).count()).toBe(0);
  });
});
