import { afterAll, beforeAll, expect, test } from "vitest";
import { defectsOf } from "./axe-defects.ts";
import { drawn, type Office, openOffice, picture } from "./browser.ts";
import { analysedCity, sent, told } from "./office-calls.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning/schemes");
});
afterAll(() => office.close());

const names = { found: "按识别合并", alone: "逐座保留", fewer: "少并两组" };
const defects = () => defectsOf(office.page);

test("three schemes of different numbers of groups stand side by side, each figure with target and against the base", async () => {
  const { page } = office;
  const runId = await analysedCity(office);
  await sent(office, "/api/schemes", "POST", { runId, name: names.alone, start: "alone" });
  const { id } = await sent(office, "/api/schemes", "POST", {
    runId,
    name: names.found,
    start: "candidates",
  });
  const copy = await sent(office, `/api/schemes/${id}/copies`, "POST", { name: names.fewer });
  const { arrangement } = await told(office, `/api/schemes/${copy.id}`);
  const fewer = { ...arrangement, groups: arrangement.groups.slice(2) };
  await sent(office, `/api/schemes/${copy.id}/arrangement`, "PUT", fewer, copy.version);
  await page.reload();
  for (const name of Object.values(names)) await page.getByLabel(`选入比选：${name}`).check();
  await picture(page, "compare-ticked");
  await page.getByRole("button", { name: "比选 3 个" }).click();
  await page.getByRole("heading", { name: "方案比选（3 个）" }).waitFor();
  const row = page.locator(".kj-dock-table .ant-table-row").filter({ hasText: "整合后矿山（座）" });
  await row.getByText("184", { exact: true }).waitFor();
  expect(await row.textContent()).toMatch(/184 +216 （\+32） 186 （\+2）/);
  await drawn(page);
  await picture(page, "compare-figures");
  expect(await defects()).toEqual([]);
});

test("who moves against the base is told with every scheme, and what all schemes agree on", async () => {
  const { page } = office;
  await page.getByText("只看基准").waitFor();
  await page.getByRole("combobox", { name: "基准方案" }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: names.fewer }).click();
  await page.getByText("变动的矿山", { exact: true }).click();
  const moved = page.getByRole("list", { name: "变动的矿山" });
  await moved
    .getByText(/^逐座保留：与.*合为一座 → 单列$/)
    .first()
    .waitFor();
  await moved
    .getByText(/^按识别合并：单列 → 与.*合为一座$/)
    .first()
    .waitFor();
  await page.getByText(/^共同部分 \d+$/).click();
  await page.getByText(/216 座矿山中，165 座在各方案的归属完全一致/).waitFor();
  await picture(page, "compare-core");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出 Excel" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("方案比选.xlsx");
});

test("two of the schemes are looked at under a bar, and beside each other in one step", async () => {
  const { page } = office;
  await page.getByText("卷帘", { exact: true }).click();
  await page.getByRole("slider", { name: "卷帘位置" }).waitFor();
  await drawn(page);
  await picture(page, "compare-swipe");
  expect(await defects()).toEqual([]);
  await page.getByText("并排", { exact: true }).click();
  await page.locator(".kj-compare-line").waitFor();
  await drawn(page);
  await picture(page, "compare-beside");
  await page.getByText("变动的矿山", { exact: true }).click();
  const moved = page.getByRole("list", { name: "变动的矿山" });
  await moved.getByRole("button").first().click();
  await page.getByText("选中 1").waitFor();
  await drawn(page);
  const box = await page.locator(".kj-map-canvas").boundingBox();
  if (!box) throw new Error("no map");
  // that mine is in the middle of either half; below it lies nothing
  await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.85);
  await page.getByText("选中 0").waitFor();
  await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.5);
  await page.getByText("选中 1").waitFor();
  await page.getByRole("button", { name: "返回方案列表" }).click();
  await page.locator(".kj-compare-line").waitFor({ state: "detached" });
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});
