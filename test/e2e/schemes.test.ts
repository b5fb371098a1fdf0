import { EventEmitter, once } from "node:events";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defectsOf } from "./axe-defects.ts";
import { drawn, type Office, openOffice, picture, secondDesk } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning/schemes");
});
afterAll(() => office.close());

const defects = () => defectsOf(office.page);
const figures = async () => (await office.page.locator(".kj-scheme-figures").textContent()) ?? "";

test("without an analysis a planner is told to make one first, and where", async () => {
  const { page } = office;
  await page.getByText("本行政区还没有整合方案").waitFor();
  await page.getByRole("button", { name: "新建方案" }).click();
  const dialog = page.getByRole("dialog", { name: /^新建整合方案/ });
  await dialog.getByText("还没有完成的必须整合识别").waitFor();
  await picture(page, "schemes-no-run");
  await dialog.getByRole("link", { name: "去“必须整合”识别" }).click();
  await page.getByRole("button", { name: "识别必须整合矿山" }).click();
  await page.getByText(/^整合组 \d+$/).waitFor();
});

test("a scheme begins with the groups that were found, and tells every figure with its target", async () => {
  const { page } = office;
  await page.getByRole("link", { name: "整合方案" }).click();
  await page.getByRole("button", { name: "新建方案" }).click();
  const dialog = page.getByRole("dialog", { name: /^新建整合方案/ });
  await dialog.getByText(/的必须整合识别，数据截至/).waitFor();
  await page.locator(".ant-zoom-appear, .ant-zoom-enter").waitFor({ state: "detached" });
  await picture(page, "schemes-new");
  expect(await defects()).toEqual([]);
  await dialog
    .getByRole("button", { name: "新 建" })
    .or(dialog.getByRole("button", { name: "新建" }))
    .click();
  await page.getByRole("heading", { name: "云岭市整合方案 1" }).waitFor();
  await drawn(page);
  expect(await figures()).toMatch(/砂石土类矿山压减比例10.75%.*目标 50% 左右（±5）.*较起点 \+/);
  expect(await figures()).toMatch(/大中型矿山比例.*目标 超过 50%/);
  await picture(page, "schemes-groups");
  expect(await defects()).toEqual([]);
});

test("the clause behind a target is there word for word", async () => {
  const { page } = office;
  await page
    .getByRole("button", { name: /^依据 / })
    .first()
    .click();
  await page.locator(".kj-scheme-clause blockquote").waitFor();
  await picture(page, "schemes-clause");
  await page
    .getByRole("button", { name: /^依据 / })
    .first()
    .click();
});

test("what is not kept yet leads to its mines", async () => {
  const { page } = office;
  await page.getByText(/^未满足 \d+$/).click();
  const first = page.locator("button.kj-scheme-broken").first();
  await first.waitFor();
  await picture(page, "schemes-broken");
  await first.click();
  await drawn(page);
  await picture(page, "schemes-flown");
});

test("mines that stay alone are filtered", async () => {
  const { page } = office;
  await page.getByText(/^单列矿山 \d+$/).click();
  const filter = page.getByRole("group", { name: "筛选单列矿山" });
  await filter.getByRole("button", { name: /^待核实/ }).click();
  await page.getByRole("list", { name: "单列矿山" }).waitFor();
  await picture(page, "schemes-alone");
  expect(await defects()).toEqual([]);
});

test("a scheme is copied, named otherwise and taken away again", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "返回方案列表" }).click();
  await page.getByRole("button", { name: "复制", exact: true }).click();
  await page
    .getByRole("dialog", { name: "复制方案" })
    .getByRole("button", { name: /复\s?制/ })
    .click();
  await page.getByRole("heading", { name: "云岭市整合方案 1（副本）" }).waitFor();
  await page.getByRole("button", { name: "返回方案列表" }).click();
  await page.getByRole("button", { name: "改名" }).first().click();
  const rename = page.getByRole("dialog", { name: "方案改名" });
  await rename.getByLabel("方案名称").fill("少并方案");
  await rename.getByRole("button", { name: /保\s?存/ }).click();
  const row = page.getByRole("article").filter({ hasText: "少并方案" });
  await row.waitFor();
  await picture(page, "schemes-list");
  expect(await defects()).toEqual([]);
  await row.getByRole("button", { name: "删除" }).click();
  await page
    .getByRole("tooltip")
    .getByRole("button", { name: /删\s?除/ })
    .click();
  await row.waitFor({ state: "detached" });
  expect(await page.getByRole("article").count()).toBe(1);
});

const name = "逐座编排";
const saved = (page: Page) => page.getByRole("status").filter({ hasText: "已保存" }).waitFor();
const count = (page: Page, text: string) =>
  page.locator(".kj-scheme-figures").getByText(text, { exact: false }).first().waitFor();

/** Ticks the mines whose name has these words, and makes one of them. */
async function group(page: Page, words: string): Promise<void> {
  await page.getByText(/^单列矿山 \d+$/).click();
  await page.getByLabel("在方案中查找").fill(words);
  const list = page.getByRole("list", { name: "单列矿山" });
  await expect.poll(() => list.getByRole("checkbox").count()).toBe(2);
  for (const box of await list.getByRole("checkbox").all()) await box.check();
  await picture(page, `schemes-ticked-${words}`);
  await page.getByRole("button", { name: "合为一组" }).click();
}

test("two mines made one change the figures at once, and one can go back and forth", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "新建方案" }).click();
  const dialog = page.getByRole("dialog", { name: /^新建整合方案/ });
  await dialog.getByLabel("方案名称").fill(name);
  await dialog.getByText(/^逐座单列/).click();
  await dialog.getByRole("button", { name: /新\s?建/ }).click();
  await page.getByRole("heading", { name }).waitFor();
  await count(page, "216 → 216");
  await group(page, "间距499.9米");
  await count(page, "216 → 215");
  await page.keyboard.press("Control+z");
  await count(page, "216 → 216");
  await page.keyboard.press("Control+y");
  await count(page, "216 → 215");
  await saved(page);
  await page.getByLabel("在方案中查找").fill("");
  await page.getByText(/^整合组 \d+$/).click();
  await drawn(page);
  await picture(page, "schemes-edited");
  expect(await defects()).toEqual([]);
});

test("a locked group is neither left nor dissolved", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "锁定第 1 组" }).click();
  await page.getByRole("button", { name: "解散第 1 组" }).click();
  await page.getByText("所选矿山有的在已锁定的组，请先解锁再移动。").waitFor();
  await count(page, "216 → 215");
  await saved(page);
});

test("what is asked of the scheme is changed in its drawer, and the list of what is not kept follows", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "要求与约定" }).click();
  const drawer = page.getByRole("dialog", { name: "对方案的要求" });
  await drawer.getByLabel("大中型矿山比例（%）").fill("35");
  await picture(page, "schemes-demands");
  expect(await defects()).toEqual([]);
  await drawer.getByRole("button", { name: /保\s?存/ }).click();
  await drawer.waitFor({ state: "hidden" });
  await page.getByText(/^未满足 \d+$/).click();
  await page.getByText("砂石土类矿山整合后不超过整合前的 50%").waitFor();
  expect(await page.getByText("大中型矿山比例大于 50%").count()).toBe(0);
});

test("two planners at one scheme each see what the other did, and nothing is lost", async () => {
  const { page } = office;
  const other = await secondDesk(office, "/planning/schemes");
  await other.page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await count(other.page, "216 → 215");
  await group(other.page, "间距500.0米");
  await group(page, "间距500.1米");
  for (const desk of [page, other.page]) {
    await count(desk, "216 → 213");
    await saved(desk);
  }
  await page.getByText(/刚刚改动$/).waitFor();
  await drawn(page);
  await picture(page, "schemes-two-planners");
  expect(await defects()).toEqual([]);
  await other.close();
});

test("mines ticked in two groups bring both groups whole, which is told before, and go back in one step", async () => {
  const { page } = office;
  await page.getByText(/^整合组 \d+$/).click();
  await page.getByLabel("在方案中查找").fill("间距500");
  const boxes = page.getByRole("list", { name: "整合组" }).getByRole("checkbox");
  await expect.poll(() => boxes.count()).toBe(4);
  await boxes.nth(0).check();
  await boxes.nth(3).check();
  await page.getByText("合为一组时第 2、3 组整组并入，共 4 座；只要所选的，请先移出。").waitFor();
  await picture(page, "schemes-across");
  await page.getByRole("button", { name: "合为一组" }).click();
  await count(page, "216 → 212");
  await page.keyboard.press("Control+z");
  await count(page, "216 → 213");
  await saved(page);
});

test("where both changed the same group the planner sees both versions and chooses", async () => {
  const { page, ask } = office;
  const held = new EventEmitter();
  const versions = /\/api\/schemes\/[^/]+\/versions$/;
  await page.route(versions, async (route) => {
    await once(held, "over");
    await route.continue();
  });
  const { items } = await (await ask("/api/schemes")).json();
  const { id } = items.find((head: { name: string }) => head.name === name);
  const { version, arrangement } = await (await ask(`/api/schemes/${id}`)).json();
  const groups = arrangement.groups.map((one: object) => ({ ...one, isLocked: true }));
  const reply = await ask(`/api/schemes/${id}/arrangement`, {
    method: "PUT",
    headers: { "If-Match": `"${version}"`, "Content-Type": "application/json" },
    body: JSON.stringify({ ...arrangement, groups }),
  });
  expect(reply.status).toBe(200);
  await page.getByText(/^整合组 \d+$/).click();
  await page.getByLabel("在方案中查找").fill("");
  await page.getByRole("button", { name: "解散第 2 组" }).click();
  await page.getByText(/您的改动还没有保存，请选择/).waitFor();
  await picture(page, "schemes-clash");
  expect(await defects()).toEqual([]);
  await page.getByRole("button", { name: /^采用.*的版本$/ }).click();
  await count(page, "216 → 213");
  held.emit("over");
  await page.unrouteAll({ behavior: "wait" });
});

test("who has no business with schemes is not offered them", async () => {
  const other = await secondDesk(office, "/planning", "执法人员");
  await other.page.getByRole("link", { name: "必须整合" }).waitFor();
  expect(await other.page.getByRole("link", { name: "整合方案" }).count()).toBe(0);
  await other.close();
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints.filter((text) => !text.includes("412"))).toEqual([]);
});
