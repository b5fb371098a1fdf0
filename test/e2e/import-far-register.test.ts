import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { miningRights } from "#test/support/mining-rights";
import { unzipText } from "#test/support/unzip";
import { drawn, type Office, openOffice, picture } from "./browser.ts";
import { addPerson, confirmPassword, enterFirst } from "./new-person.ts";
import { watchResizes } from "./watch-resizes.ts";

const rights = miningRights();
let office: Office;
let dialog: Locator;

/** A planner for all regions: that of the demo city has nothing to enter beyond it. */
const planner = { login: "shen.yuan", name: "沈远", role: "planner" } as const;
beforeAll(async () => {
  office = await openOffice("/planning", null);
  const oneTime = await addPerson(office, planner);
  await enterFirst(office.page, planner.login, oneTime, "four-bridges-under-one-moon");
  await confirmPassword(office, planner.login);
  await office.page.reload();
});
afterAll(() => office.close());

test("a register of another continent is read, every defect counted and offered to the surveyor", async () => {
  const { page } = office;
  await page.getByRole("button", { name: /导入$/ }).click();
  dialog = page.getByRole("dialog", { name: "导入坐标文件" });
  await dialog.locator("input[type=file]").setInputFiles({
    name: rights.fileName,
    mimeType: "application/geo+json",
    buffer: Buffer.from(rights.geojson),
  });
  await dialog.getByText(`共 ${rights.count} 个图形`).waitFor();
  expect(await countOf("all")).toBe(rights.count);
  expect(await countOf("E06")).toBeGreaterThan(rights.count / 2);
  expect(await countOf("E03")).toBeGreaterThan(0);
  expect(await countOf("E04")).toBeGreaterThan(0);
  await dialog.getByRole("button", { name: "下载改错工作簿" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /只列有问题的/ }).click(),
  ]);
  expect(Object.values(unzipText(readFileSync(await file.path()))).join("\n")).toContain("自相交");
});

test("the list narrows to one kind of defect, and only the rows in sight are drawn", async () => {
  await drawn(office.page);
  await dialog.locator("[data-filter=E03]").click();
  await dialog.getByText(`列出 ${await countOf("E03")} 个图形`).waitFor();
  const canvas = dialog.locator(".kj-preview-canvas canvas.maplibregl-canvas");
  await watchResizes(canvas);
  await dialog.locator("[data-item]").first().click();
  await dialog
    .getByRole("region", { name: "所选图形" })
    .getByText(/自相交/)
    .first()
    .waitFor();
  await drawn(office.page);
  await picture(office.page, "far-import-defects");
  // the details take some of the map's height: it was once blank until the page found time to draw it again
  expect(await canvas.getAttribute("data-resized")).toBe("yes");
  expect(await canvas.getAttribute("data-left-blank")).toBeNull();
  await dialog.locator("[data-filter=all]").click();
  expect(await dialog.locator("[data-item]").count()).toBeLessThan(60);
});

test("what a filter lets through is left out in one stroke, one of it taken back in, and the choice is counted", async () => {
  const everything = await chosenCount();
  await dialog.locator("[data-filter=warning]").click();
  await dialog.getByText(`列出 ${await countOf("warning")} 个图形`).waitFor();
  const all = dialog.getByLabel("选择列表中全部可入库的图形，包括还没有读出的");
  await all.uncheck();
  const without = await chosenCount();
  expect(without).toBe(everything - (await countOf("warning")));
  await dialog.locator("[data-item] input:enabled").first().check();
  expect(await chosenCount()).toBe(without + 1);
  await picture(office.page, "far-import-exceptions");
  await dialog.getByText(/已核对并接受：超出辖区 \d+ 个/).waitFor();
  await all.check();
  expect(await chosenCount()).toBe(everything);
  await dialog.locator("[data-filter=all]").click();
});

test("a region whose city lies elsewhere is refused before anything is stored", async () => {
  await registerRegion("990199", "近处县");
  await dialog.getByText(/全部在云岭市（9901）的轮廓之外/).waitFor();
  expect(await dialog.getByRole("button", { name: /导入所选/ }).isDisabled()).toBe(true);
  await picture(office.page, "far-import-outside");
});

test("it is stored under a region registered on the spot once the warnings are accepted", async () => {
  const { page } = office;
  await registerRegion("990201", "远方县");
  await dialog.getByLabel("矿种").fill("石灰岩");
  await dialog.getByRole("button", { name: /导入所选/ }).click();
  await dialog.getByText(/还有 \d+ 类警告没有核对、勾选/).waitFor();
  for (const kind of await dialog.getByLabel(/^已核对并接受：/).all()) await kind.check();
  await dialog.getByRole("button", { name: /导入所选/ }).click();
  await dialog.getByText(/已导入 \d+ 座矿山/).waitFor();
  await dialog.getByRole("button", { name: "定位到导入的矿山" }).click();
  await drawn(page);
  await page.mouse.move(600, 280);
  await page.getByText(/^-6\d\.\d{6}, -3\d\.\d{6}$/).waitFor();
  await picture(page, "far-import-located");
});

test("its neighbours within 500 m are found, with progress shown and the unknown left to be verified", async () => {
  const { page } = office;
  await page.getByRole("treeitem", { name: /远方县/ }).click();
  const stages = watchProgress();
  await page.getByRole("button", { name: "识别必须整合矿山" }).click();
  await page.locator(".kj-plan-chips").waitFor();
  expect(await stages).toMatch(/正在识别必须整合矿山/);
  await page.getByRole("button", { name: /^查看待核实 \d+ 座/ }).click();
  const list = page.getByRole("list", { name: "矿山" });
  await list.getByRole("button").first().waitFor();
  expect(await list.getByRole("button").count()).toBeLessThan(40);
  await drawn(page);
  await picture(page, "far-candidates");
  await list.getByRole("button").first().click();
  const verdict = page.getByRole("article");
  await verdict.getByText("相邻矿区边界距离").first().waitFor();
  expect(await verdict.textContent()).toMatch(/待核实/);
  await drawn(page);
  await picture(page, "far-verdict");
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});

async function registerRegion(code: string, name: string): Promise<void> {
  await dialog.getByRole("button", { name: "登记新的行政区" }).click();
  const region = office.page.getByRole("dialog", { name: "登记新的行政区" });
  await region.getByLabel("行政区代码").fill(code);
  await region.getByLabel("名称").fill(name);
  await region.getByRole("button", { name: /登\s*记/ }).click();
  await region.waitFor({ state: "hidden" });
}

/** Items that the button would import, once they are counted. */
async function chosenCount(): Promise<number> {
  const text = await dialog.getByRole("button", { name: /导入所选 \d+ 个/ }).innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

async function countOf(filter: string): Promise<number> {
  const text = await dialog.locator(`[data-filter=${filter}]`).textContent();
  return Number(/\d+$/.exec(text ?? "")?.[0] ?? 0);
}

/** Words of the progress card as soon as it is there: it is gone again within seconds. */
async function watchProgress(): Promise<string> {
  const card = office.page.locator(".kj-job");
  await card.waitFor();
  return (await card.textContent()) ?? "";
}
