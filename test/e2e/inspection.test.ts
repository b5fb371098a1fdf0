import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOf, enterAs, leave, type Office, openOffice, picture, typeDay } from "./browser.ts";

let office: Office;
let mine: { id: string; name: string };
beforeAll(async () => {
  office = await openOffice("/", "纪检监察人员");
  [mine] = (await (await office.ask("/api/mines?limit=1&sort=name")).json()).items;
});
afterAll(() => office.close());

const dossier = () => office.page.getByRole("complementary", { name: "一矿一档" });
const leaves = () => dossier().getByRole("tab").allInnerTexts();
const openMine = async () => {
  await office.page.goto(`${office.address}/planning?mine=${mine.id}`);
  await dossier().getByRole("tab", { name: "储量" }).waitFor();
};
const notes = () => dossier().getByRole("list", { name: "督查线索" });

test("discipline inspection keeps a note of a mine, changes it and sees what it said before", async () => {
  const { page } = office;
  await openMine();
  await dossier().getByRole("tab", { name: "督查" }).click();
  await dossier().getByText("没有督查线索").waitFor();
  await picture(page, "inspection-empty");
  await dossier().getByRole("button", { name: "登记督查线索" }).click();
  const form = dossier().getByRole("form", { name: "登记督查线索" });
  await form.getByRole("button", { name: "保存" }).click();
  await form.getByText("请填写线索内容").waitFor();
  await form.getByLabel("线索内容").fill("来信反映有人为越界开采通风报信，\n具体姓名见信访件第 17 号。");
  await typeDay(form.getByLabel("收到日期"), "2026-07-01");
  await picture(page, "inspection-form");
  await form.getByRole("button", { name: "保存" }).click();
  await notes().getByText("来信反映").waitFor();
  await notes().getByRole("button", { name: "修改", exact: true }).click();
  const changing = dossier().getByRole("form", { name: "修改督查线索" });
  await changing.getByLabel("处置方式").click();
  await page.locator(".ant-select-item-option", { hasText: "初步核实" }).click();
  await changing.getByRole("button", { name: "保存" }).click();
  await notes().locator("strong", { hasText: "初步核实" }).waitFor();
  await notes().getByRole("button", { name: "历次修改" }).click();
  const history = notes().getByRole("list", { name: "历次修改" });
  await history.getByText("待处置").waitFor();
  expect(await history.getByText("与审计日志相符").count()).toBe(2);
  await picture(page, "inspection-history");
  await page.getByRole("button", { name: "关闭一矿一档" }).click();
  await page.getByRole("tab", { name: "督查线索" }).click();
  const row = page.locator(".kj-dock-table .ant-table-row", { hasText: "来信反映" });
  await row.waitFor();
  expect(await row.innerText()).toContain("初步核实");
  await picture(page, "inspection-table");
  await row.click();
  await dossier().getByRole("tab", { name: "督查" }).click();
  await notes().getByRole("button", { name: "历次修改" }).click();
  const { violations } = await new AxeBuilder({ page }).include(".kj-dossier").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("a note whose mine has left the register is still found, with all that was written", async () => {
  const { page } = office;
  await page.route("**/api/inspection-notes?limit=500*", async (route) => {
    const reply = await answerOf(route);
    const { items, ...rest } = await reply.json();
    const gone = items.map((note: object) => ({ ...note, mineGone: true }));
    await route.fulfill({ json: { ...rest, items: gone } });
  });
  await openMine();
  await page.getByRole("button", { name: "关闭一矿一档" }).click();
  await page.getByRole("tab", { name: "督查线索" }).click();
  await page.locator(".kj-dock-table .ant-table-row", { hasText: "已不在台账中" }).click();
  const left = page.getByRole("dialog", { name: `${mine.name}（已不在台账中）的线索` });
  await left.getByText("待处置").waitFor();
  await picture(page, "inspection-orphan");
  await page.unrouteAll();
  await openMine();
  await dossier().getByRole("tab", { name: "督查" }).click();
});

test("who writes over another's change is shown both before anything is saved", async () => {
  const { page } = office;
  await notes().getByRole("button", { name: "修改", exact: true }).click();
  const form = dossier().getByRole("form", { name: "修改督查线索" });
  await form.getByLabel("线索内容").fill("我补充的话");
  const { items } = await (await office.ask(`/api/inspection-notes?mineId=${mine.id}`)).json();
  const [{ id, version, concerns, source, receivedOn, handling }] = items;
  const changed = await office.askAs("discipline_inspection", `/api/inspection-notes/${id}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
    body: JSON.stringify({ concerns, source, receivedOn, handling, words: "同事补充的话" }),
  });
  expect(changed.status).toBe(200);
  await form.getByRole("button", { name: "保存" }).click();
  await form.getByText("同事补充的话").waitFor();
  await picture(page, "inspection-stale");
  expect(office.complaints.filter((text) => !text.includes("412"))).toEqual([]);
  await form.getByRole("button", { name: "取消" }).click();
  // until the list has been read again it holds the version that was overtaken, which is refused
  await notes().getByText("同事补充的话").waitFor();
  await notes().getByRole("button", { name: "撤销" }).click();
  await page
    .getByRole("tooltip")
    .getByRole("button", { name: /撤\s*销/ })
    .click();
  await notes().getByText("已撤销").waitFor();
  expect(await notes().getByRole("button", { name: "修改", exact: true }).count()).toBe(0);
  await picture(page, "inspection-withdrawn");
  await leave(page);
});

test.each(["规划人员", "领导", "执法人员"])("%s sees nothing of it", async (role) => {
  const { page } = office;
  await page.goto(office.address);
  await enterAs(page, role);
  await openMine();
  expect(await leaves()).not.toContain("督查");
  expect(await page.getByRole("tab", { name: "督查线索" }).count()).toBe(0);
  expect((await office.ask("/api/inspection-notes")).status).toBe(403);
  expect(await (await office.ask(`/api/mines/${mine.id}`)).text()).not.toContain("补充的话");
  await picture(page, `inspection-${role}`);
  await leave(page);
});

test("the audit administrator sees that a note was written, by whom and when, and not a word of it", async () => {
  const { page } = office;
  await page.goto(office.address);
  await enterAs(page, "审计管理员");
  const { items } = await (await office.ask("/api/audit-entries?subject=inspection_note")).json();
  expect(items).toHaveLength(4);
  expect(JSON.stringify(items)).toContain("沈清");
  expect(JSON.stringify(items)).not.toMatch(/来信|补充|保护伞|petition/);
  const row = page.locator("tr", { hasText: "督查线索" }).first();
  await page.getByRole("button", { name: "审计日志" }).click();
  await row.waitFor();
  await picture(page, "inspection-audit");
});
