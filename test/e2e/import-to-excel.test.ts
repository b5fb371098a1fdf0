import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planeSquare } from "#test/support/squares";
import { unzipText } from "#test/support/unzip";
import { drawn, enterAs, leave, type Office, openOffice, picture, typeDay } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

/** Two small mines on one orebody on empty ground of 岭阳区, 400 m apart on the plane of zone 38. */
const [northM, eastM, sideM, gapM] = [4_307_200, 38_379_200, 200, 400];
const twoMines = JSON.stringify({
  type: "FeatureCollection",
  features: [
    { name: "旅程甲矿", eastM },
    { name: "旅程乙矿", eastM: eastM + sideM + gapM },
  ].map(({ name, eastM: at }) => ({
    type: "Feature",
    properties: {
      矿山名称: name,
      矿种: "石灰岩",
      矿体编号: "旅程矿体",
      保有资源储量万吨: "12.5",
      储量核实日期: "2025-12-31",
    },
    geometry: planeSquare(northM, at, sideM),
  })),
});

/** A third mine, of no orebody, a kilometre further south. */
const thirdMine = JSON.stringify({
  type: "Feature",
  properties: { 矿山名称: "旅程丙矿", 矿种: "石灰岩" },
  geometry: planeSquare(northM - 1000, eastM, sideM),
});

/** The same ground in a survey file whose Y has no zone number and which states none. */
const withoutZone = `[属性描述]
坐标系=2000国家大地坐标系
几度分带=3
投影类型=高斯克吕格
计量单位=米
带号=
[地块坐标]
4,4.0000,1,缺带号矿区,面,,,,@
J1,1,4308200,379200
J2,1,4308400,379200
J3,1,4308400,379400
J4,1,4308200,379400
J1,1,4308200,379200
`;

test("while the server reads a file, a worker of the page has looked into it, and the way back is open", async () => {
  const { page } = office;
  const dialog = await openDialog();
  const never = new Promise<void>(() => undefined);
  await page.route(/\/api\/stagings\?/, () => never);
  await put(dialog, "旅程两矿.geojson", twoMines);
  await dialog.getByText(/^本机初读：GeoJSON，2 个图形/).waitFor();
  expect(page.workers().map((worker) => worker.url())).toContainEqual(
    expect.stringMatching(`^${office.address}/assets/page-worker`),
  );
  await dialog.getByRole("button", { name: /^取\s*消$/ }).click();
  await dialog.getByText("把坐标文件拖到这里").waitFor();
  await page.unroute(/\/api\/stagings\?/);
  await page.keyboard.press("Escape");
});

/** Four corners of a square, two of them listed in the wrong order. */
const crossed = withoutZone
  .replace("带号=", "带号=38")
  .replace("缺带号矿区", "点序有误矿区")
  .replace("J3,1,4308400,379400\nJ4,1,4308200,379400", "J3,1,4308200,379400\nJ4,1,4308400,379400");

/** Some 1,000 km further south: in no zone in the demo city, so the ground does not tell which is meant. */
const withoutZoneElsewhere = withoutZone.replaceAll(",4308", ",3308");

test("a file whose zone the ground does not tell is never guessed: it is asked for, offered, and said afterwards", async () => {
  const dialog = await openDialog();
  await put(dialog, "缺带号.txt", withoutZoneElsewhere);
  await dialog.getByText("文件没有写明带号，请选择").waitFor();
  expect(await dialog.getByText(/中心经度/).innerText()).toContain("3度带第38带");
  expect(await dialog.getByRole("button", { name: /导入所选/ }).count()).toBe(0);
  await dialog.getByRole("button", { name: "按此带号重新识别" }).click();
  await dialog.getByText("按3度带第38带读取").waitFor();
  const table = await dialog.locator(".kj-staged-table").innerText();
  expect(table).toContain("有警告");
  expect(table).toContain("超出辖区");
  await drawn(office.page);
  await picture(office.page, "import-zone");
});

test("closing asks before unfinished work is lost", async () => {
  await giveUp();
});

test("a mine whose points cross is offered its repairs with their effect, and one that is taken makes it storable", async () => {
  const { page } = office;
  const dialog = await openDialog();
  await put(dialog, "点序有误.txt", crossed);
  const repairs = dialog.getByRole("region", { name: "修正建议" });
  await repairs.getByText("第1圈：把J3到J4的次序颠倒过来").waitFor();
  expect(await repairs.getByText(/^面积增加.*平方米，与修正前不重合/).count()).toBeGreaterThan(0);
  await drawn(page);
  await picture(page, "import-repairs");
  await repairs
    .getByRole("listitem")
    .filter({ hasText: "次序颠倒" })
    .getByRole("button", { name: /采\s*用/ })
    .click();
  await repairs.getByText(/^已采用修正：第1圈：把J3到J4的次序颠倒过来/).waitFor();
  await dialog.locator(".kj-staged-table").getByText("可入库").waitFor();
  await drawn(page);
  await picture(page, "import-repaired");
  await giveUp();
});

test("after one file the next is taken in the same window, and nothing of the first is left in it", async () => {
  const dialog = await openDialog();
  await put(dialog, "旅程丙矿.geojson", thirdMine);
  await dialog.getByText("共 1 个图形").waitFor();
  await dialog.getByLabel("矿种").fill("石灰岩");
  await dialog.getByRole("button", { name: "导入所选 1 个" }).click();
  await dialog.getByText("已导入 1 座矿山").waitFor();
  await dialog.getByRole("button", { name: "再导入一个文件" }).click();
  await dialog.getByText("把坐标文件拖到这里").waitFor();
  await put(dialog, "旅程丙矿.geojson", thirdMine);
  await dialog.getByText("共 1 个图形").waitFor();
  // it is in the register now
  await dialog.locator(".kj-staged-table").getByText("范围相同（旅程丙矿）").waitFor();
  expect(await dialog.getByLabel("矿种").inputValue()).toBe("");
  await giveUp();
});

test("what would change a mine of the register is proposed with its reason, and stored once another person approves", async () => {
  const { page } = office;
  const dialog = await openDialog();
  const moved = { ...JSON.parse(thirdMine), geometry: planeSquare(northM - 950, eastM, sideM) };
  await put(dialog, "旅程丙矿换证.geojson", JSON.stringify(moved));
  await dialog.getByText("共 1 个图形").waitFor();
  await typeDay(dialog.getByLabel("范围生效日期"), "2030-01-01");
  const submit = dialog.getByRole("button", { name: "提交审批：导入所选 1 个" });
  await submit.click();
  await dialog.getByText("请填写事由").waitFor();
  await dialog.getByLabel("事由").fill("换发许可证，矿区范围北移");
  await picture(page, "import-proposing");
  const { violations } = await new AxeBuilder({ page }).include(".kj-import").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await submit.click();
  await dialog.getByText("已提交审批，还没有导入").waitFor();
  await picture(page, "import-proposed");
  await dialog
    .locator(".ant-result")
    .getByRole("button", { name: /关\s*闭/ })
    .click();
  expect(await thirdBoundaries()).toBe(1);
  await leave(page);
  await enterAs(page, "领导");
  await page.getByRole("button", { name: /审批/ }).click();
  const proposal = page.getByRole("article", { name: "变更申请" });
  await proposal.getByRole("row", { name: /更新已有矿山/ }).waitFor();
  await picture(page, "import-deciding");
  await proposal.getByRole("button", { name: "批准" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "批准" }).click();
  await page.getByText("已批准，导入已开始").waitFor();
  await expect.poll(thirdBoundaries, { timeout: 30_000 }).toBe(2);
  await page.keyboard.press("Escape");
  await leave(page);
  await enterAs(page, "规划人员");
});

test("two mines of a file are reviewed on the map and stored", async () => {
  const { page } = office;
  const dialog = await openDialog();
  await put(dialog, "旅程两矿.geojson", twoMines);
  await dialog.getByText("共 2 个图形").waitFor();
  expect(await dialog.locator(".kj-file-bar").innerText()).not.toMatch(/警告|错误/);
  await dialog.locator("[data-item='0']").click();
  await dialog
    .getByRole("region", { name: "所选图形" })
    .getByText(/0\.0400 km²/)
    .waitFor();
  await dialog.getByRole("button", { name: "各方法对比" }).click();
  const methods = page.getByRole("dialog", { name: /^口径：旅程甲矿/ });
  await methods.getByText("椭球面积").first().waitFor();
  expect(await methods.locator("tbody tr").count()).toBe(5);
  await page.keyboard.press("Escape");
  await methods.waitFor({ state: "hidden" });
  await drawn(page);
  await picture(page, "import-review");
  const { violations } = await new AxeBuilder({ page }).include(".kj-import").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  expect(await dialog.locator(".kj-commit").innerText()).toContain("岭阳区");
  await dialog.getByLabel("矿种").fill("石灰岩");
  await dialog.getByRole("button", { name: "导入所选 2 个" }).click();
  await dialog.getByText("已导入 2 座矿山").waitFor();
  await picture(page, "import-done");
  await dialog.getByRole("button", { name: "定位到导入的矿山" }).click();
  await dialog.waitFor({ state: "hidden" });
  await drawn(page);
  await picture(page, "import-located");
});

test("the imported mines must merge, with the distance that makes them neighbours, and go to Excel", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "识别必须整合矿山" }).click();
  await page.getByLabel("在结果中查找").fill("旅程");
  await page.getByRole("button", { name: /旅程甲矿/ }).click();
  const verdict = page.getByRole("article", { name: "旅程甲矿的判定依据" });
  await verdict.getByText("四项条件全部符合，系统建议：必须整合。").waitFor();
  const text = await verdict.innerText();
  expect(text).toContain("最终由主管部门认定");
  expect(text).toContain("旅程乙矿");
  expect(text).toMatch(/399\.9\d/);
  expect(text).toContain("12.5");
  await drawn(page);
  await picture(page, "import-verdict");

  await verdict.getByRole("button", { name: "各方法对比" }).first().click();
  const methods = page.getByRole("dialog", { name: /^口径：旅程甲矿/ });
  await methods.getByText("换用任何一种方法，结论都不改变").waitFor();
  const plane = methods.getByRole("row", { name: /高斯-克吕格/ }).first();
  expect(await plane.textContent()).toMatch(/400\.000 米\+0\.0\d\d 米/);
  await picture(page, "import-verdict-methods");
  await page.keyboard.press("Escape");
  await methods.waitFor({ state: "hidden" });

  await verdict.getByRole("button", { name: "返回名单" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".kj-run-bar").getByRole("button", { name: "导出 Excel" }).click(),
  ]);
  const sheets = Object.values(unzipText(readFileSync(await file.path()))).join("\n");
  expect(sheets).toContain("旅程甲矿");
  expect(sheets).toContain("旅程乙矿");
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});

/** How many versions of its boundary the third mine has. */
async function thirdBoundaries(): Promise<number> {
  const read = async (path: string) => (await office.askAs("planner", path)).json();
  const { items } = await read(`/api/mines?q=${encodeURIComponent("旅程丙矿")}`);
  return (await read(`/api/mines/${items[0].id}/boundaries`)).total;
}

async function openDialog(): Promise<Locator> {
  await office.page.getByRole("button", { name: /导入$/ }).click();
  const dialog = office.page.getByRole("dialog", { name: "导入坐标文件" });
  await dialog.waitFor();
  return dialog;
}

async function giveUp(): Promise<void> {
  const { page } = office;
  await page.keyboard.press("Escape");
  const question = page.getByRole("dialog", { name: "放弃这次导入？" });
  await question.getByRole("button", { name: /放\s*弃/ }).click();
  await page.getByRole("dialog", { name: "导入坐标文件" }).waitFor({ state: "hidden" });
}

function put(dialog: Locator, name: string, text: string): Promise<void> {
  return dialog.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(text),
  });
}
