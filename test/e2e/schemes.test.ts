import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning/schemes");
});
afterAll(() => office.close());

async function defects(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: office.page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
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

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
