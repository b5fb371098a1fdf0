import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { why } from "#test/support/two-people";
import { enterAs, leave, type Office, openOffice, picture } from "./browser.ts";
import { enterFirst, enterWithPassword } from "./new-person.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/", null);
});
afterAll(() => office.close());

const passwords = ["grey-heron-walks-the-quarry", "seven-lanterns-over-the-river"] as const;
const choose = async (item: string) => {
  await office.page.locator(".kj-account-button").click();
  await office.page.getByRole("menuitem", { name: item }).click();
};
const people = () => office.page.getByRole("dialog", { name: "人员与角色" });
const line = () => people().locator('[data-account="gu.lan"]');
const sure = (name: string) => office.page.getByRole("tooltip").getByRole("button", { name }).click();
const faults = async () => {
  const { violations } = await new AxeBuilder({ page: office.page }).include(".ant-modal").analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
const shot = async (name: string) => {
  await office.page.waitForTimeout(500);
  await picture(office.page, name);
};
/** What an administrator does with the account, from the sign-in page and back to it. */
const asAdministrator = async <T>(role: string, work: () => Promise<T>): Promise<T> => {
  await enterAs(office.page, role);
  await choose("人员与角色");
  const done = await work();
  await office.page.keyboard.press("Escape");
  await leave(office.page);
  return done;
};
const oneTimePassword = async () => {
  await people().getByText("账号 gu.lan 的一次性密码").waitFor();
  return people().locator(".kj-one-time code").innerText();
};
const enterWith = (oneTime: string, own: string) => enterFirst(office.page, "gu.lan", oneTime, own);
const approveFirst = async () => {
  const { page } = office;
  await page.getByRole("button", { name: /审批/ }).click();
  const proposal = page.getByRole("dialog", { name: "审批" }).getByRole("article", { name: "变更申请" });
  await proposal.getByRole("button", { name: "批准" }).click();
  await sure("批准");
  return proposal;
};

/** The page that is all somebody sees whose password is not confirmed, at the desk and on a phone; then they leave. */
const waitsOutside = async (name: string) => {
  const { page } = office;
  await page.getByText(/须由本单位安全管理员（安全管理员）与您本人核实/).waitFor();
  expect((await office.ask("/api/mines")).status).toBe(403);
  await page.getByRole("button", { name: "已联系，查看是否确认" }).click();
  await page.getByText("还没有确认。").waitFor();
  expect(await page.locator(".kj-frame").count()).toBe(0);
  for (const [device, width, height] of [
    ["phone", 390, 844],
    ["desk", 1366, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await shot(`${name}-${device}`);
    const gate = page.locator(".kj-sign-in");
    expect(await gate.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  }
  const { violations } = await new AxeBuilder({ page }).include(".kj-sign-in").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByRole("button", { name: "退出，用其他账号登录" }).click();
  await page.getByRole("form", { name: "登录" }).waitFor();
};
const confirmByHand = () =>
  asAdministrator("安全管理员", async () => {
    await line().getByRole("button", { name: "办理" }).click();
    await people().getByRole("button", { name: "确认密码" }).click();
    await shot("reset-confirming");
    await sure("确认密码");
    await people().getByRole("button", { name: "确认密码" }).waitFor({ state: "detached" });
    await line().getByText("正常").waitFor();
    expect(await faults()).toEqual([]);
  });

test("a second account of somebody is refused at its making, and it is said what to do", async () => {
  const { page } = office;
  await enterAs(page, "系统管理员");
  await choose("人员与角色");
  await people().getByRole("button", { name: "建立账号" }).click();
  const form = people().getByRole("form", { name: "建立账号" });
  await form.getByLabel("账号").fill("gu.lan");
  await form.getByLabel("姓名").fill("林知远");
  await form.getByLabel("单位").fill("云岭市自然资源局");
  await form.getByRole("button", { name: "建立" }).click();
  await form.getByText(/已有账号 demo.planner，一人只用一个账号/).waitFor();
  await shot("second-account");
  await form.getByLabel("姓名").fill("顾岚");
  await form.getByRole("button", { name: "建立" }).click();
  const password = await oneTimePassword();
  await page.keyboard.press("Escape");
  await leave(page);
  await asAdministrator("安全管理员", async () => {
    await line().getByRole("button", { name: "办理" }).click();
    const grant = people().getByRole("form", { name: "授予 gu.lan 角色" });
    await grant.getByLabel("角色").click();
    await page.getByTitle("领导", { exact: true }).click();
    await grant.getByRole("button", { name: "授予" }).click();
    await line().getByText("领导").waitFor();
  });
  await enterWith(password, passwords[0]);
  await waitsOutside("new-account-waits");
  await confirmByHand();
  await enterWithPassword(page, "gu.lan", passwords[0]);
  await choose("我的账号");
  const own = page.getByRole("dialog", { name: "我的账号" });
  await shot("own-account");
  await own.getByRole("tab", { name: "修改密码" }).click();
  await shot("own-password");
  expect(await faults()).toEqual([]);
  await page.keyboard.press("Escape");
  await leave(page);
});

test("whose password was reset sees nothing and approves nothing until the security administrator has confirmed it", async () => {
  const { page } = office;
  const [mine] = (await (await office.askAs("planner", "/api/mines?limit=1&sort=name")).json()).items;
  const proposed = await office.askAs("planner", `/api/mines/${mine.id}/quota/2031/1`, {
    method: "PUT",
    headers: { "If-None-Match": "*", "Content-Type": "application/json", ...why },
    body: JSON.stringify({ issuedWt: "1", usedWt: "0" }),
  });
  expect(proposed.status).toBe(202);

  const password = await asAdministrator("系统管理员", async () => {
    await line().getByRole("button", { name: "办理" }).click();
    await people().getByRole("button", { name: "重置密码" }).click();
    await shot("reset-asked");
    await sure("重置密码");
    const given = await oneTimePassword();
    await line().getByText("密码待确认").waitFor();
    await shot("reset-told");
    expect(await faults()).toEqual([]);
    return given;
  });
  await enterWith(password, passwords[1]);
  expect((await office.ask("/api/proposals")).status).toBe(403);
  await waitsOutside("reset-waits");
  await confirmByHand();
  await enterWithPassword(page, "gu.lan", passwords[1]);
  await (await approveFirst()).waitFor({ state: "detached" });
  const quota = await (await office.askAs("planner", `/api/quota?mineId=${mine.id}&year=2031`)).json();
  expect(quota.items).toMatchObject([{ issuedWt: "1.0000" }]);
  expect(office.strangers).toEqual([]);
});
