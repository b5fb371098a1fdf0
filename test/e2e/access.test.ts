import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, stepAt } from "#api/access/totp-code";
import { fromBase32 } from "#test/support/people";
import { drawn, enterAs, leave, type Office, openOffice, picture } from "./browser.ts";
import { confirmPassword } from "./new-person.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/", null);
});
afterAll(() => office.close());

const ownPassword = "grey-heron-walks-the-quarry";
const menu = () => office.page.locator(".kj-account-button");
const choose = async (item: string) => {
  await menu().click();
  await office.page.getByRole("menuitem", { name: item }).click();
};
const axe = async (place: string) => {
  const { violations } = await new AxeBuilder({ page: office.page }).include(place).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
const barOf = async () => office.page.locator(".kj-top").innerText();

test("nothing is seen before somebody has signed in, and a wrong password says what to do", async () => {
  const { page } = office;
  const form = page.getByRole("form", { name: "登录" });
  await form.waitFor();
  expect(await page.locator(".kj-frame").count()).toBe(0);
  expect((await office.ask("/api/mines")).status).toBe(401);
  expect(await axe(".kj-sign-in")).toEqual([]);
  await picture(page, "sign-in");
  await form.getByLabel("账号").fill("sysadmin");
  await form.getByLabel("密码", { exact: true }).fill("不是这个密码");
  await form.getByRole("button", { name: "登录" }).click();
  await form.getByText("账号或密码不正确").waitFor();
  await picture(page, "sign-in-refused");
  // a refused sign-in is no complaint of the page
  expect(office.complaints.filter((text) => !text.includes("401"))).toEqual([]);
});

describe("each role of the demo city enters with one click and finds what is its own", () => {
  test.each([
    ["规划人员", ["规划整合", "执法监管", "领导总览", "导入", "导出记录"], ["审计日志"]],
    ["县级经办人员", ["规划整合", "执法监管", "领导总览", "导入"], ["导出记录", "审计日志"]],
    ["执法人员", ["规划整合", "执法监管"], ["领导总览", "导入", "审计日志"]],
    ["领导", ["规划整合", "执法监管", "领导总览", "导入批次"], ["名单表单", "审计日志"]],
    ["纪检监察人员", ["领导总览", "导出记录"], ["名单表单", "审计日志"]],
    ["矿山企业", [], ["规划整合", "执法监管", "领导总览", "导入", "审计日志"]],
    ["公众查询", [], ["规划整合", "执法监管", "领导总览", "导入", "审计日志"]],
    ["系统管理员", [], ["规划整合", "领导总览", "导入", "审计日志"]],
    ["安全管理员", [], ["规划整合", "领导总览", "导入", "审计日志"]],
    ["审计管理员", ["审计日志", "导出记录"], ["规划整合", "领导总览"]],
  ])("%s", async (role, there, missing) => {
    const { page } = office;
    await enterAs(page, role);
    await menu().waitFor();
    const bar = await barOf();
    for (const word of there) expect(bar).toContain(word);
    const words = bar.split(/\s+/);
    for (const word of missing) expect(words).not.toContain(word);
    if ((await page.locator(".kj-map").count()) > 0) await drawn(page);
    await page.waitForTimeout(500);
    await picture(page, `role-${role}`);
    expect(await page.getByText("的权限，具有此权限的角色").count()).toBe(0);
    await leave(page);
  });
});

test("the counter for the public finds a mine by a word and is told about where it lies, no closer", async () => {
  const { page } = office;
  await enterAs(page, "公众查询");
  await page.getByText(/共 \d+ 座矿山/).waitFor();
  const all = await page.getByText(/共 \d+ 座矿山/).innerText();
  await page.getByLabel("查找矿山").fill("页岩");
  await page
    .getByText(/共 \d+ 座矿山/)
    .filter({ hasNotText: all })
    .waitFor();
  const rows = page.locator(".kj-published tbody tr");
  expect(await rows.first().innerText()).toMatch(/页岩.*\d\.\d{4}\s+\d{3}\.\d\d5°E \d\d\.\d\d5°N 附近/s);
  await picture(page, "published-mines");
  await leave(page);
});

describe("a dossier offers to each role what it may do, and no more", () => {
  test.each([
    ["规划人员", ["登记储量核实", "下达季度指标"], []],
    ["县级经办人员", ["登记储量核实"], ["下达季度指标"]],
    ["领导", [], ["登记储量核实", "下达季度指标"]],
    ["执法人员", [], ["登记储量核实", "下达季度指标"]],
  ])("%s", async (role, offered, withheld) => {
    const { page } = office;
    await enterAs(page, role);
    const { items } = await (await office.ask("/api/mines?limit=1&sort=name")).json();
    await page.goto(`${office.address}/planning?mine=${items[0].id}`);
    const dossier = page.getByRole("complementary", { name: "一矿一档" });
    const seen: string[] = [];
    for (const leaf of ["储量", "指标"]) {
      await dossier.getByRole("tab", { name: leaf }).click();
      const panel = dossier.getByRole("tabpanel", { name: leaf });
      await panel
        .getByText(/登记储量核实|核实日期|尚无储量|下达|的权限/)
        .first()
        .waitFor();
      seen.push(...(await panel.getByRole("button").allInnerTexts()));
      await picture(page, `dossier-${role}-${leaf}`);
    }
    for (const label of offered) expect(seen).toContain(label);
    for (const label of withheld) expect(seen).not.toContain(label);
    await leave(page);
  });
});

test("a map with red lines names who looks at it and when, on the screen and on paper", async () => {
  const { page } = office;
  await enterAs(page, "领导");
  await drawn(page);
  const words = page.locator(".kj-map .kj-watermark");
  expect(await words.getAttribute("data-words")).toMatch(/（demo\.leader） \d{4}-\d\d-\d\d \d\d:\d\d$/);
  await picture(page, "watermark");
  await page.getByRole("button", { name: "打印地图" }).click();
  await page.getByRole("dialog", { name: "打印地图" }).getByRole("img", { name: /^地图/ }).waitFor();
  await picture(page, "watermark-printed");
  await page.keyboard.press("Escape");
  await leave(page);
  await enterAs(page, "矿山企业");
  await drawn(page);
  expect(await words.count()).toBe(0);
  await leave(page);
});

test("the security administrator gives a role, and confirms the password; the system administrator makes the account", async () => {
  const { page } = office;
  await enterAs(page, "系统管理员");
  await choose("人员与角色");
  const people = page.getByRole("dialog", { name: "人员与角色" });
  await people.getByRole("button", { name: "建立账号" }).click();
  const form = people.getByRole("form", { name: "建立账号" });
  await form.getByLabel("账号").fill("zhou.he");
  await form.getByLabel("姓名").fill("周禾");
  await form.getByRole("button", { name: "建立" }).click();
  await people.getByText("账号 zhou.he 的一次性密码").waitFor();
  const password = await people.locator(".kj-one-time code").innerText();
  await picture(page, "account-made");
  expect(await axe(".ant-modal")).toEqual([]);
  await page.keyboard.press("Escape");
  await leave(page);

  await enterAs(page, "安全管理员");
  await choose("人员与角色");
  const line = people.locator('[data-account="zhou.he"]');
  await line.getByRole("button", { name: "办理" }).click();
  const grant = people.getByRole("form", { name: "授予 zhou.he 角色" });
  await grant.getByLabel("角色").click();
  await page.getByTitle("领导", { exact: true }).click();
  await picture(page, "role-granting");
  await grant.getByRole("button", { name: "授予" }).click();
  await line.getByText("领导").waitFor();
  await picture(page, "role-granted");
  await page.keyboard.press("Escape");
  await leave(page);

  const signIn = page.getByRole("form", { name: "登录" });
  await signIn.getByLabel("账号").fill("zhou.he");
  await signIn.getByLabel("密码", { exact: true }).fill(password);
  await signIn.getByRole("button", { name: "登录" }).click();
  const change = page.getByRole("form", { name: "修改密码" });
  await change.getByLabel("当前密码").fill(password);
  await change.getByLabel("新密码", { exact: true }).fill("zhouhe2026");
  await change.getByText("还不能使用").waitFor();
  await picture(page, "password-advice");
  expect(await axe(".kj-sign-in")).toEqual([]);
  await change.getByLabel("新密码", { exact: true }).fill(ownPassword);
  await change.getByLabel("再输一次新密码").fill(ownPassword);
  await change.getByText("可以使用").waitFor();
  await change.getByRole("button", { name: "修改密码" }).click();
  const looking = page.getByRole("button", { name: "已联系，查看是否确认" });
  await looking.waitFor();
  await confirmPassword(office, "zhou.he");
  await looking.click();
  await menu().waitFor();
  expect(await barOf()).toContain("周禾");
  expect(await barOf()).toContain("领导总览");
});

test("a key for a desktop GIS is made, shown once, works, and no longer once it was revoked", async () => {
  const { page } = office;
  await choose("我的账号");
  const own = page.getByRole("dialog", { name: "我的账号" });
  await own.getByRole("tab", { name: "接口密钥" }).click();
  await own.getByText("还没有接口密钥").waitFor();
  await own.getByText("在 QGIS 中使用").click();
  await picture(page, "keys-help");
  await own.getByText("在 QGIS 中使用").click();
  await own.getByRole("button", { name: "新建密钥" }).click();
  const form = own.getByRole("form", { name: "新建接口密钥" });
  await form.getByLabel("密钥名称").fill("周禾的 QGIS");
  await form.getByLabel("用途").fill("领导汇报底图");
  await form.getByLabel("当前密码").fill("不是这个密码");
  await picture(page, "key-form");
  await form.getByRole("button", { name: "建立密钥" }).click();
  await form.getByText("当前密码不正确").first().waitFor();
  await picture(page, "key-refused");
  await form.getByLabel("当前密码").fill(ownPassword);
  await form.getByRole("button", { name: "建立密钥" }).click();
  const secret = await own.locator(".kj-key-secret").innerText();
  await picture(page, "key-made");
  expect(await axe(".ant-modal")).toEqual([]);
  const Authorization = `Basic ${Buffer.from(`zhou.he:${secret}`).toString("base64")}`;
  const read = async () =>
    (await fetch(`${office.address}/api/mines`, { headers: { Authorization } })).status;
  expect(await read()).toBe(200);
  await own.getByRole("button", { name: "已保存" }).click();
  expect(await own.getByText(secret).count()).toBe(0);
  await own.getByRole("button", { name: "作废" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "作废" }).click();
  await own.getByText("由周禾作废").waitFor();
  expect(await read()).toBe(401);
  await picture(page, "key-revoked");
  await page.keyboard.press("Escape");
  await own.waitFor({ state: "hidden" });
});

test("a second factor is set up with an authenticator, and asked for at the next sign-in", async () => {
  const { page } = office;
  await choose("我的账号");
  const own = page.getByRole("dialog", { name: "我的账号" });
  await own.getByRole("tab", { name: "动态口令" }).click();
  await own.getByLabel("当前密码").last().fill(ownPassword);
  await own.getByRole("button", { name: "取得密钥" }).click();
  const secret = fromBase32((await own.locator(".kj-totp-secret").innerText()).replace(/\s/g, ""));
  await picture(page, "second-factor-key");
  expect(await axe(".ant-modal")).toEqual([]);
  const step = stepAt(new Date());
  await own.getByLabel("填写验证器现在显示的 6 位数字").fill(codeOf(secret, step));
  await own.getByRole("button", { name: "启用" }).click();
  await own.waitFor({ state: "hidden" });
  await leave(page);
  const signIn = page.getByRole("form", { name: "登录" });
  await signIn.getByLabel("账号").fill("zhou.he");
  await signIn.getByLabel("密码", { exact: true }).fill(ownPassword);
  await signIn.getByRole("button", { name: "登录" }).click();
  await signIn.getByLabel("动态口令").fill(codeOf(secret, step + 1));
  await picture(page, "second-factor-asked");
  await signIn.getByRole("button", { name: "登录" }).click();
  await menu().waitFor();
});

test("one's sessions are listed, and a session that is over asks to sign in again over the page", async () => {
  const { page } = office;
  await choose("我的账号");
  const own = page.getByRole("dialog", { name: "我的账号" });
  await own.getByRole("tab", { name: "我的登录" }).click();
  await own.getByText("当前登录").waitFor();
  await picture(page, "my-sessions");
  expect(await axe(".ant-modal")).toEqual([]);
  await office.ask("/api/account/sessions/end", { method: "POST" });
  await own.getByRole("tab", { name: "基本信息" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "执法监管" }).click();
  await page.getByRole("form", { name: "登录" }).waitFor();
  await page.getByText("登录已退出或过期").waitFor();
  await picture(page, "session-over");
});

test("who signs in over the page of another finds nothing of theirs, though the browser would keep what was typed", async () => {
  const { page, address } = office;
  await page.goto(`${address}/planning`);
  await enterAs(page, "规划人员");
  await page.getByLabel("筛选矿山").fill("云岭示例连片一号矿");
  await page.getByLabel("筛选矿山").press("Enter");
  await page.getByRole("group", { name: "云岭示例连片一号矿", exact: true }).dblclick();
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  const typed = page.getByRole("form", { name: "编辑矿山" }).getByLabel("备注");
  await typed.fill("前一个人写的字");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await office.ask("/api/session/end", { method: "POST" });
  await page.getByRole("link", { name: "执法监管" }).click();
  await page.getByText("登录已退出或过期").waitFor();
  expect(await typed.inputValue()).toBe("前一个人写的字");
  await enterAs(page, "矿山企业");
  await page.getByText("共 1 座").waitFor();
  expect(await page.getByRole("form", { name: "编辑矿山" }).count()).toBe(0);
  expect(asked).toEqual([]);
});

test("nothing outside this computer was asked", () => {
  expect(office.strangers).toEqual([]);
});
