import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { why } from "#test/support/two-people";
import { approveAll, type Office, openOffice, picture, typeDay } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

const name = "云岭示例连片一号矿";
const faults = async (place: string) => {
  const { violations } = await new AxeBuilder({ page: office.page }).include(place).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

async function storedMine() {
  const { items } = await (await office.ask(`/api/mines?q=${encodeURIComponent(name)}`)).json();
  return items[0];
}

/** The leader approves at another desk, and the leaf is turned away and back: the page reads it anew. */
async function approved(tab: string): Promise<void> {
  const { page } = office;
  await approveAll(office);
  await page.reload();
  await page.getByRole("tab", { name: tab, exact: true }).click();
}

/** Somebody else changes the mine while its form stands open. */
async function changeElsewhere(body: object): Promise<void> {
  const { id, version } = await storedMine();
  const reply = await office.ask(`/api/mines/${id}`, {
    method: "PATCH",
    headers: { "If-Match": `"${version}"`, "Content-Type": "application/json", ...why },
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(202);
  await approveAll(office);
}

test("a licence is edited: wrong numbers are told while typing, an odd one is asked and sent on only when ticked", async () => {
  const { page } = office;
  await page.getByLabel("检索矿山、行政区、管控区").fill(name);
  await page.getByText(name, { exact: true }).last().click();
  await page.locator(".kj-row-selected").dblclick();
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  const form = page.getByRole("form", { name: "编辑矿山" });
  const save = form.getByRole("button", { name: "提交审批", exact: true });
  await picture(page, "licence-form");
  expect(await faults(".kj-dossier")).toEqual([]);
  const number = await form.getByLabel("采矿许可证号").inputValue();
  await form.getByLabel("采矿许可证号").fill(number.slice(0, -1));
  await form.getByText(/共23位；现为22位/).waitFor();
  await form.getByLabel("统一社会信用代码").fill("91210381564620598B");
  await form.getByText(/按前17位应为 A，现为 B/).waitFor();
  await picture(page, "licence-wrong");
  await form.getByLabel("采矿许可证号").fill(number);
  await form.getByLabel("统一社会信用代码").fill("91210381564620598a");
  await typeDay(form.getByLabel("有效期止"), "2035年6月30日");
  await form.getByLabel("证载规模").fill("300000");
  await form.getByText(/疑似按立方米填写/).waitFor();
  const before = await storedMine();
  await save.click();
  await form.getByText("请填写事由").waitFor();
  await form.getByLabel("事由").fill("换发采矿许可证");
  await save.click();
  const confirm = form.getByRole("button", { name: "确认无误，照此提交审批" });
  await confirm.waitFor();
  expect(await confirm.isDisabled()).toBe(true);
  expect((await storedMine()).version).toBe(before.version);
  expect(await faults(".kj-dossier")).toEqual([]);
  await confirm.scrollIntoViewIfNeeded();
  await picture(page, "licence-asked");
  for (const box of await form.getByRole("checkbox").all()) await box.check();
  await confirm.click();
  await form.waitFor({ state: "detached" });
  await page.getByText("已提交审批，由另一人批准后才写入台账。").waitFor();
  await page.getByText("有 1 项变更待审批").waitFor();
  await picture(page, "licence-pending");
  expect(await storedMine()).toMatchObject({ version: before.version, validTo: before.validTo });
  await approved("基本信息·证照");
  await page.getByText(/疑似按立方米填写.*确认无误/).waitFor();
  expect(await storedMine()).toMatchObject({
    capacity: "300000",
    creditCode: "91210381564620598A",
    validTo: "2035-06-30",
    licenceNumber: number,
  });
  await picture(page, "licence-confirmed");
});

test("a form that somebody overtook shows both versions and overwrites nothing", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  const form = page.getByRole("form", { name: "编辑矿山" });
  await form.getByLabel("证载规模").fill("30");
  await form.getByLabel("备注").fill("按换发的许可证更正");
  await form.getByLabel("事由").fill("换发采矿许可证");
  await changeElsewhere({ holder: "他人改名有限公司", capacity: "33", confirmed: [] });
  const save = form.getByRole("button", { name: "提交审批", exact: true });
  await save.click();
  await form.getByText(/台账已被他人修改/).waitFor();
  await form.getByText("证载规模（两人都改了）").waitFor();
  expect(await save.isDisabled()).toBe(true);
  expect(await storedMine()).toMatchObject({ holder: "他人改名有限公司", capacity: "33", note: null });
  expect(await faults(".kj-dossier")).toEqual([]);
  await form.getByRole("button", { name: "放弃我的修改" }).scrollIntoViewIfNeeded();
  await picture(page, "licence-stale");
  await form.getByRole("button", { name: "在最新内容上保留我的修改" }).click();
  expect(await form.getByLabel("采矿权人").inputValue()).toBe("他人改名有限公司");
  await save.click();
  await form.waitFor({ state: "detached" });
  await approved("基本信息·证照");
  expect(await storedMine()).toMatchObject({
    holder: "他人改名有限公司",
    capacity: "30",
    note: "按换发的许可证更正",
  });
});

test("a reserve is added, asked back, put right and taken away again", async () => {
  const { page } = office;
  await page.getByRole("tab", { name: "储量", exact: true }).click();
  await page.getByRole("button", { name: "登记储量核实" }).click();
  const form = page.getByRole("form", { name: "登记储量核实" });
  await form.getByRole("button", { name: "保存", exact: true }).click();
  await form.getByText("请填写核实日期").waitFor();
  await typeDay(form.getByLabel("核实日期"), "2026-06-30");
  await form.getByLabel("保有资源储量").fill("1205000");
  await form.getByLabel("依据（报告或文号）").fill("云自然资储备字〔2026〕3号");
  await form.getByText(/够采 40167 年/).waitFor();
  await picture(page, "reserve-form");
  expect(await faults(".kj-dossier")).toEqual([]);
  await form.getByRole("button", { name: "保存", exact: true }).click();
  await form.getByRole("checkbox").check();
  await picture(page, "reserve-asked");
  await form.getByRole("button", { name: "确认无误，照此保存" }).click();
  await form.waitFor({ state: "detached" });
  await page.getByRole("cell", { name: "1205000.00" }).waitFor();
  await picture(page, "reserve-list");
  expect(await faults(".kj-dossier")).toEqual([]);
  await page.getByRole("button", { name: "更正 2026-06-30 的储量" }).click();
  const correction = page.getByRole("form", { name: "更正储量核实" });
  await correction.getByLabel("依据（报告或文号）").fill("云自然资储备字〔2026〕4号");
  await correction.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByRole("cell", { name: "云自然资储备字〔2026〕4号" }).waitFor();
  const row = page.getByRole("row", { name: /2026-06-30/ });
  await row.getByRole("button", { name: "删除" }).click();
  await page.getByText("删除 2026-06-30 核实的储量？").waitFor();
  await page.getByRole("tooltip").getByRole("button", { name: "删除" }).click();
  await row.waitFor({ state: "detached" });
});

test("a quarter's quota beyond the licensed scale is asked about, a quarter that is there already is not overwritten", async () => {
  const { page } = office;
  await page.getByRole("tab", { name: "指标", exact: true }).click();
  await page.getByRole("button", { name: "下达季度指标" }).click();
  const form = page.getByRole("form", { name: "下达指标" });
  await form.getByLabel("年度").fill("2029");
  await form.getByLabel("下达指标（万吨）").fill("250000");
  await form.getByText(/疑似按吨填写/).waitFor();
  await form.getByRole("button", { name: "改为 25 万吨" }).click();
  await form.getByText(/疑似按吨填写/).waitFor({ state: "detached" });
  const submit = form.getByRole("button", { name: "提交审批", exact: true });
  await submit.click();
  await form.getByText("请填写事由").waitFor();
  await form.getByLabel("事由").fill("云自然资指标〔2029〕2号");
  await picture(page, "quota-form");
  expect(await faults(".kj-dossier")).toEqual([]);
  await submit.click();
  await page.getByText("有 1 项变更待审批").waitFor();
  await picture(page, "quota-pending");
  expect(await page.getByRole("table", { name: "2029 年（万吨）" }).count()).toBe(0);
  await approved("指标");
  await page.getByRole("table", { name: "2029 年（万吨）" }).waitFor();
  await picture(page, "quota-list");
  expect(await faults(".kj-dossier")).toEqual([]);
  await page.getByRole("button", { name: "下达季度指标" }).click();
  await form.getByLabel("年度").fill("2029");
  await form.getByLabel("下达指标（万吨）").fill("26");
  await form.getByLabel("事由").fill("补充下达");
  await submit.click();
  await form.getByText(/该记录已经存在，没有新建/).waitFor();
  await picture(page, "quota-there");
  await form.getByRole("button", { name: "放弃我的修改" }).click();
  expect(await form.getByLabel("下达指标（万吨）").inputValue()).toBe("25");
  await form.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: /更正 2029 年第 \d 季度指标/ }).click();
  const correction = page.getByRole("form", { name: "更正指标" });
  await correction.getByLabel("已使用（万吨）").fill("20.5");
  await correction.getByLabel("事由").fill("按季报更正");
  await correction.getByRole("button", { name: "提交审批", exact: true }).click();
  await correction.waitFor({ state: "detached" });
  await approved("指标");
  const table = page.getByRole("table", { name: "2029 年（万吨）" });
  await table.getByText("82.0%").first().waitFor();
  await table.getByRole("button", { name: "删除" }).click();
  const asked = page.getByRole("tooltip");
  expect(await asked.getByRole("button", { name: "删除" }).isDisabled()).toBe(true);
  await asked.getByLabel("事由").fill("误登记");
  await picture(page, "quota-removal");
  await asked.getByRole("button", { name: "删除" }).click();
  await page.getByText("删除季度指标（2029 年").waitFor();
  await approved("指标");
  await table.waitFor({ state: "detached" });
});

test("nothing outside this computer was asked, and the page complained of nothing but what was refused on purpose", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints.filter((text) => !/4(12|22)/.test(text))).toEqual([]);
});
