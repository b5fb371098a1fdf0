import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { why } from "#test/support/two-people";
import { approveAll, drawn, type Office, openOffice, picture, typeDay } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

const annex4 = [
  "拟设矿业权名称(规划区块),开采矿种,矿区面积(平方公里),预测资源量(万吨),地理位置,拟出让年度",
  "旅程东沟区块,建筑石料用灰岩,0.5,600,东沟北坡,2027",
  "云岭示例连片 1 号矿,铁矿,0.3,,西沟,2027",
  "无矿种区块,,0.2,100,西沟,2027",
  "",
].join("\n");

const faults = async (place: string) => {
  const { violations } = await new AxeBuilder({ page: office.page }).include(place).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
test("an unknown block of 附件4 is added as planned, one whose name is like a mine's only when that was looked at", async () => {
  const { page } = office;
  await drawn(page);
  await page.getByRole("button", { name: "名单表单" }).click();
  const dialog = page.getByRole("dialog", { name: "名单表单" });
  await dialog.getByRole("tab", { name: "导入名单" }).click();
  const file = { name: "附件4.csv", mimeType: "text/csv", buffer: Buffer.from(annex4) };
  await dialog.locator("input[type=file]").setInputFiles(file);
  await dialog.getByText("对应台账项目").waitFor();
  await picture(page, "planned-mapping");
  await dialog.getByRole("button", { name: "与台账比较" }).click();
  await dialog.getByText("第 4 行「开采矿种」：登记拟设区块须有这一项", { exact: false }).waitFor();
  await dialog.getByText("台账已有名称相近的“云岭示例连片一号矿”", { exact: false }).first().waitFor();
  await dialog.locator("[data-filter=new]").click();
  await dialog.getByRole("checkbox", { name: "登记为拟设区块" }).first().check();
  await dialog.getByText("登记 1 个拟设区块").waitFor();
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await picture(page, "planned-review");
  expect(await faults(".kj-lists")).toEqual([]);
});

test("it stands in no count, is found by its state, drawn on the map and becomes a mine by its licence", async () => {
  const { page } = office;
  const countOf = async () => (await (await office.ask(`/api/overview`)).json()).mineCount;
  const before = await countOf();
  const dialog = page.getByRole("dialog", { name: "名单表单" });
  await dialog.getByLabel("拟设区块所在县区").click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option").first().click();
  await dialog.getByRole("button", { name: "采用所选" }).click();
  await dialog.getByText("登记拟设区块 1 个").waitFor();
  await dialog
    .getByRole("button", { name: /关\s*闭/ })
    .first()
    .click();
  const { items } = await (await office.ask(`/api/mines?status=planned`)).json();
  expect(items.map(({ name }: { name: string }) => name)).toEqual(["旅程东沟区块"]);
  await giveCorners(items[0].id, (await (await office.ask(`/api/map`)).json()).bounds);
  await page.reload();
  await drawn(page);
  await page.getByLabel("状态", { exact: true }).click();
  await page.locator(".ant-select-item-option").getByText("拟设", { exact: true }).click();
  await picture(page, "planned-list");
  await page.getByText("旅程东沟区块", { exact: true }).last().dblclick();
  await page.getByText("不计入矿山数量、指标和各项分析", { exact: false }).waitFor();
  await page.getByLabel("一矿一档", { exact: true }).getByRole("button", { name: "定位" }).click();
  await drawn(page);
  await picture(page, "planned-map");
  await page.getByRole("button", { name: "登记许可证" }).click();
  await page.getByLabel("采矿许可证号").fill("C1499012026017130000001");
  await page.getByLabel("采矿权人", { exact: true }).fill("旅程矿业有限公司");
  await typeDay(page.getByLabel("取得许可证日期"), "2026-01-15");
  await page.getByLabel("出让方式").click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option").getByText("挂牌").click();
  await page.getByLabel("出让或发证文号").fill("云自然资出字〔2026〕1号");
  await page.getByLabel("证载规模").fill("3000000");
  expect(await faults(".kj-dossier")).toEqual([]);
  await picture(page, "planned-grant");
  expect(await countOf()).toBe(before);
  await page.getByLabel("事由").fill("出让成交，按合同登记");
  await page.getByRole("button", { name: "提交审批" }).click();
  await page
    .getByRole("alert")
    .getByText(/⚠ .*3000000 万吨/)
    .first()
    .waitFor();
  await picture(page, "planned-doubt");
  await page.getByLabel("证载规模").fill("");
  await page.getByRole("button", { name: "提交审批" }).click();
  await page.getByText("拟设区块取得许可证：", { exact: false }).waitFor();
  await picture(page, "planned-pending");
  expect(await countOf()).toBe(before);
  await approveAll(office);
  await page.reload();
  await page.getByText("原为拟设区块，2026-01-15 取得许可证（挂牌，云自然资出字〔2026〕1号）").waitFor();
  expect(await countOf()).toBe(before + 1);
  await picture(page, "planned-granted");
  await page.getByRole("button", { name: "撤回登记" }).click();
  await page.getByText("仅限误登记。批准后回到拟设区块", { exact: false }).waitFor();
  await page.getByRole("tooltip").getByLabel("事由").fill("登记错了区块");
  await picture(page, "planned-take-back");
  await page.getByRole("tooltip").getByRole("button", { name: "撤回登记" }).click();
  await page.getByText("撤回许可证登记：", { exact: false }).waitFor();
  await approveAll(office);
  await page.reload();
  await page.getByText("不计入矿山数量、指标和各项分析", { exact: false }).waitFor();
  expect(await countOf()).toBe(before);
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  // what was asked before the licence was registered
  expect(office.complaints.filter((text) => !text.includes("422"))).toEqual([]);
});

async function giveCorners(id: string, [west, south, east, north]: number[]): Promise<void> {
  const [lon, lat] = [((west ?? 0) + (east ?? 0)) / 2, ((south ?? 0) + (north ?? 0)) / 2];
  const ring = [
    [lon, lat],
    [lon + 0.01, lat],
    [lon + 0.01, lat + 0.006],
    [lon, lat + 0.006],
    [lon, lat],
  ];
  const part = {
    name: null,
    topM: null,
    bottomM: null,
    shape: { type: "MultiPolygon", coordinates: [[ring]] },
  };
  const reply = await office.ask(`/api/mines/${id}/boundaries`, {
    method: "POST",
    headers: { "If-Match": '"1"', "Content-Type": "application/json", ...why },
    body: JSON.stringify({ parts: [part], validFrom: "2025-12-01" }),
  });
  expect(reply.status).toBe(202);
  await approveAll(office);
}
