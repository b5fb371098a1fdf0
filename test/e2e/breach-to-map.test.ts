import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/enforcement");
});
afterAll(() => office.close());

test("an officer finds the breach of 300 m, sees it on the map and takes the list away", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "开始越界与压占核查" }).click();
  await page.getByRole("button", { name: /云岭示例采动越界300米/ }).click();
  const detail = page.getByRole("article", { name: "核查结果详情" });
  await detail.getByText("300.00 米").waitFor();
  expect(await detail.textContent()).toContain("疑似越界");
  expect(await detail.textContent()).toMatch(/允许误差 t = 2·√\(σ采动² \+ σ界址²\) = 0\.14 米/);
  expect(await detail.textContent()).toContain("以主管部门认定为准");
  await drawn(page);
  await picture(page, "enforcement");

  await page.getByRole("button", { name: "返回清单" }).click();
  await page.getByRole("button", { name: "导出 Excel" }).last().click();
  await page.getByLabel("事由").fill("移交执法");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("tooltip").getByRole("button", { name: "导出 Excel" }).click(),
  ]);
  expect(file.suggestedFilename()).toContain("越界与压占清单");
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe("PK");
});

test("the check computed again on the same data and engine changes no conclusion, and says so", async () => {
  const { page } = office;
  await page.getByText(/^数据截至 .* · 引擎 \d+ · 数据版本 \d+$/).waitFor();
  await page.getByRole("button", { name: "重算并比较" }).click();
  await page.getByText("重算后与原结果相比，结论没有变化。").waitFor();
});

test("5 cm beyond the edge is within the error of the survey, 3 m is not", async () => {
  const { page } = office;
  await page.getByRole("button", { name: /^误差范围内 \d/ }).click();
  await page.getByRole("button", { name: /云岭示例.*0\.05/ }).waitFor();
  await page.getByRole("button", { name: /^疑似越界 \d/ }).click();
  await page.getByRole("button", { name: /云岭示例采动越界3米/ }).waitFor();
});

test("ground taken from a neighbour and from a red line has its area by every method, the same that is told", async () => {
  const { page } = office;
  for (const [working, line] of [
    ["云岭示例采动侵入邻矿", /侵入他人矿区：.*，([\d.]+) 平方米/],
    ["云岭示例采动越界压红线", /越界部分压占.*，([\d.]+) 平方米/],
  ] as const) {
    await page.getByRole("button", { name: new RegExp(working) }).click();
    const item = page
      .getByRole("article", { name: "核查结果详情" })
      .getByRole("listitem")
      .filter({ hasText: line });
    const [, told = ""] = line.exec((await item.first().textContent()) ?? "") ?? [];
    await item.first().getByRole("button", { name: "各方法对比" }).click();
    const dialog = page.getByRole("dialog", { name: new RegExp(`^口径：${working}`) });
    await dialog
      .getByRole("row", { name: /判定方法/ })
      .getByText(`${told} 平方米`)
      .waitFor();
    expect(await dialog.locator("tbody tr").count()).toBe(5);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "返回清单" }).click();
  }
});

test("a mine that only touches the red line is shown apart and not counted as overlapping", async () => {
  const { page } = office;
  await page.locator(".kj-panel .ant-segmented-item").nth(1).click();
  const touching = page.getByRole("button", { name: /云岭示例红线.*边界相接/ });
  expect(await touching.count()).toBe(0);
  await page.getByRole("button", { name: /^边界相接 \d/ }).click();
  await touching.first().waitFor();
});

test("corner points known worse excuse more, and the page lists every conclusion that changes", async () => {
  const { page } = office;
  await page.getByRole("button", { name: /^t = 2·√/ }).click();
  await page.getByLabel("界址点中误差（米）").fill("5");
  await page.getByText("参数已改").waitFor();
  await page.getByRole("button", { name: "开始越界与压占核查" }).click();
  await page.getByText(/与上一次分析相比，\d+ 项结论有变化/).click();
  await page.getByText("误差范围内", { exact: true }).first().waitFor();
  expect(await page.getByRole("button", { name: "云岭示例采动越界3米" }).count()).toBe(1);
  await picture(page, "enforcement-parameters");
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
