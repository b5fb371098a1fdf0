import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defectsOf } from "./axe-defects.ts";
import { drawn, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

const defects = () => defectsOf(office.page);

test("a planner audits the city and sees every kind with its count", async () => {
  const { page } = office;
  await page.getByRole("link", { name: "拓扑检查" }).click();
  await page.getByText("还没有检查过").waitFor();
  await page.getByRole("button", { name: "检查重叠与缝隙" }).click();
  for (const kind of ["矿区重叠 1", "完全包含 1", "重复登记 1", "同证同权属重叠 1", "缝隙 1", "碎屑 1"]) {
    await page.getByRole("button", { name: kind, exact: true }).waitFor();
  }
  await drawn(page);
  await picture(page, "topology-list");
  expect(await defects()).toEqual([]);
});

test("the gap of 3 m is zoomed to and told with both mines and the way it was measured", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "缝隙 1", exact: true }).click();
  await page.getByRole("button", { name: /云岭示例缝隙南矿 — 云岭示例缝隙北矿/ }).click();
  const detail = page.getByRole("article", { name: "拓扑问题详情" });
  await detail.getByText("3.000 米").first().waitFor();
  expect(await detail.textContent()).toContain("自一方边界垂直量至另一方边界的最宽处");
  await drawn(page);
  await picture(page, "topology-gap");
  expect(await defects()).toEqual([]);
});

test("area and width of the gap are told by every method, and none of them would judge otherwise", async () => {
  const { page } = office;
  const ask = page.getByRole("article", { name: "拓扑问题详情" }).getByRole("button", { name: "各方法对比" });
  for (const [place, limit] of ["为碎屑（疑似套合误差）", "≤ 5 米（检查时设定）为缝隙"].entries()) {
    await ask.nth(place).click();
    const dialog = page.getByRole("dialog", { name: /^口径：/ });
    await dialog.getByText(limit).waitFor();
    await dialog.getByText("换用任何一种方法，结论都不改变").waitFor();
    expect(await dialog.locator("tbody tr").count()).toBe(place === 0 ? 5 : 3);
    // what fades in is there before it can be seen
    await page.locator(".ant-zoom-appear, .ant-zoom-enter").waitFor({ state: "detached" });
    await picture(page, `topology-methods-${place}`);
    expect(await defects()).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  }
});

test("a decision made by key is remembered by the next run", async () => {
  const { page } = office;
  await page.keyboard.press("2");
  await page.getByText("已记录：测量误差可接受").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /缝隙南矿.*测量误差可接受/ }).waitFor();
  const start = page.getByRole("button", { name: "检查重叠与缝隙" });
  await start.click();
  // what the run before found stands there until this one is over, which closes an opened finding
  await start.waitFor({ state: "hidden" });
  await start.waitFor();
  await page.getByRole("button", { name: /缝隙南矿.*测量误差可接受/ }).waitFor();
});

test("an overlap on different levels counts, and says that the bands lie apart", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.getByRole("button", { name: /云岭示例重叠西矿 — 云岭示例重叠东矿/ }).click();
  const detail = page.getByRole("article", { name: "拓扑问题详情" });
  await detail.getByText("开采标高不相交（垂直投影仍重叠）").waitFor();
  await drawn(page);
  await picture(page, "topology-overlap");
  await detail.getByRole("button", { name: "返回清单" }).click();
});

test("the list narrows by width and goes into an Excel file", async () => {
  const { page } = office;
  await page.getByRole("spinbutton", { name: "宽度上限（米）" }).fill("1");
  await page.getByRole("spinbutton", { name: "宽度上限（米）" }).press("Enter");
  await page.getByRole("button", { name: "全部 1", exact: true }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".kj-panel").getByRole("button", { name: "导出 Excel" }).click(),
  ]);
  expect(file.suggestedFilename()).toContain("拓扑检查清单");
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe("PK");
});

test("computed again on the same boundaries the audit says the same, and says so", async () => {
  const { page } = office;
  await page.getByText(/^数据截至 .* · 引擎 \d+ · 数据版本 \d+$/).waitFor();
  await page.getByRole("button", { name: "重算并比较" }).click();
  await page.getByText("重算后与原结果相比，结论没有变化。").waitFor();
  await drawn(page);
  await picture(page, "topology-recomputed");
  expect(await defects()).toEqual([]);
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
