import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { why } from "#test/support/two-people";
import { approveAll, drawn, type Office, openOffice, picture, typeDay } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

test("what became of a mine is recorded in both dossiers, and taken back when it was wrong", async () => {
  const { page } = office;
  await openDossier("云岭示例连片一号矿");
  await page.getByRole("tab", { name: "沿革" }).click();
  await page.getByRole("button", { name: "登记该矿山的去向" }).click();
  await page.getByLabel("去向矿山").fill("云岭示例连片二号矿");
  await page.getByTitle(/^云岭示例连片二号矿/).click();
  expect(await faults(".kj-dossier")).toEqual([]);
  const day = page.getByLabel("发生日期");
  await day.click();
  const calendar = page.locator(".ant-picker-dropdown:visible");
  await calendar.getByText("今天").waitFor();
  expect(await calendar.locator("thead").innerText()).toMatch(/^一\s*二\s*三\s*四\s*五\s*六\s*日\s*$/);
  expect(await calendar.locator(".ant-picker-header-view").innerText()).toMatch(/^\d{4}年\s*\d{1,2}月$/);
  await picture(page, "calendar");
  await page.keyboard.press("Escape");
  await calendar.waitFor({ state: "hidden" });
  await typeDay(day, "20260131");
  expect(await day.inputValue()).toBe("2026-01-31");
  await calendar.waitFor({ state: "hidden" });
  await page.getByLabel("依据文号").fill("云自然资发〔2026〕12号");
  await page.getByLabel("事由").fill("按整合方案批复办理");
  await page.getByRole("button", { name: "提交审批" }).click();
  await page.getByText("登记矿山去向（整合并入“云岭示例连片二号矿”）", { exact: false }).waitFor();
  await picture(page, "lineage-pending");
  await openDossier("云岭示例连片二号矿");
  await page.getByRole("tab", { name: "沿革" }).click();
  await page.getByText("“云岭示例连片一号矿”登记矿山去向（整合并入", { exact: false }).waitFor();
  await picture(page, "lineage-pending-successor");
  await openDossier("云岭示例连片一号矿");
  await approved("沿革");
  await page.getByRole("region", { name: "去向" }).getByText("云自然资发〔2026〕12号").waitFor();
  await picture(page, "lineage");
  await page
    .getByRole("region", { name: "去向" })
    .getByRole("button", { name: "云岭示例连片二号矿" })
    .click();
  const source = page.getByRole("region", { name: "来源" });
  await source.getByText(/整合并入/).waitFor();
  await source.getByRole("button", { name: "删除" }).click();
  await page.getByRole("tooltip").getByLabel("事由").fill("误登记");
  await page.getByRole("tooltip").getByRole("button", { name: "删除" }).click();
  await page.getByText("有 1 项变更待审批").waitFor();
  await approved("沿革");
  await page.getByText("没有沿革记录").waitFor();
});

test("what is planned for a mine is written, doubted, kept and cleared where its dossier shows it", async () => {
  const { page } = office;
  await page.getByRole("tab", { name: "规划", exact: true }).click();
  await page.getByRole("button", { name: "填写规划指标" }).click();
  await page.getByLabel("提升改造后生产规模").fill("3000000");
  await page.getByText(/疑似按吨填写/).waitFor();
  await page.getByLabel("拟出让年度").fill("明年");
  await page.getByText("请填四位年份").waitFor();
  expect(await faults(".kj-dossier")).toEqual([]);
  await picture(page, "plan-form");
  await page.getByLabel("拟出让年度").fill("2027");
  await page.getByRole("button", { name: "保存规划" }).click();
  await page.getByRole("button", { name: "确认无误，照此保存" }).waitFor();
  await page.getByText(/还没有保存/).waitFor();
  expect(await faults(".kj-dossier")).toEqual([]);
  await picture(page, "plan-asked");
  await page.getByRole("button", { name: "改为 300 万吨/年" }).click();
  await page.getByText(/疑似按吨填写/).waitFor({ state: "detached" });
  await page.getByLabel("提升改造后生产规模").fill("3000000");
  await page.getByRole("button", { name: "保存规划" }).click();
  await page.getByRole("button", { name: "确认无误，照此保存" }).click();
  await page.getByText("3000000 万吨/年", { exact: true }).waitFor();
  await page.getByRole("tab", { name: "基本信息·证照" }).click();
  await page.getByText(/疑似按吨填写.*确认无误/).waitFor();
  await picture(page, "plan-confirmed");
  await page.getByRole("tab", { name: "规划", exact: true }).click();
  await page.getByRole("button", { name: "修改" }).click();
  await page.getByLabel("提升改造后生产规模").fill("30.5");
  await page.getByLabel("拟出让年度").fill("2027");
  await page.getByLabel("地理位置").fill("河东村（南坡）");
  await page.getByRole("button", { name: "保存规划" }).click();
  await page.getByText("河东村（南坡）").waitFor();
  await picture(page, "plan");
  await page.getByRole("button", { name: "清空" }).click();
  await page.getByRole("tooltip").getByRole("button", { name: "清空" }).click();
  await page.getByText("没有规划指标").waitFor();
});

test("the day of the newest boundary is put right where its history stands", async () => {
  const { page } = office;
  await page.getByRole("tab", { name: "范围坐标" }).click();
  await page.getByRole("button", { name: "更正日期、面积、来源" }).click();
  await typeDay(page.getByLabel("生效日期"), "2020-02-29");
  await page.getByLabel("事由").fill("核对原件更正");
  await picture(page, "boundary-correction");
  await page.getByRole("button", { name: "提交审批" }).click();
  await page.getByText("有 1 项变更待审批").waitFor();
  await picture(page, "boundary-pending");
  await approved("范围坐标");
  await page.getByText("最新一条（2020-02-29 起）：").waitFor();
  await picture(page, "boundary-history");
  const history = page.getByRole("table", { name: "范围变更史" });
  await history.getByRole("button", { name: "口径" }).first().click();
  const methods = page.getByRole("dialog", { name: "口径：2020-02-29 起的矿区范围" });
  await methods.getByText("高斯-克吕格 3° 带平面面积").waitFor();
  expect(await methods.locator("tbody tr").count()).toBe(5);
  await page.keyboard.press("Escape");
  await methods.waitFor({ state: "hidden" });
});

test("a boundary that somebody redrew while its form stood open is shown on a map, corner by corner, and not overwritten", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "更正日期、面积、来源" }).click();
  const form = page.getByRole("form", { name: "更正矿区范围" });
  await form.getByLabel("来源").fill("换发许可证副本");
  await form.getByLabel("事由").fill("换证后更正来源");
  const redrawn = await redrawElsewhere("云岭示例连片二号矿");
  await form.getByRole("button", { name: "提交审批" }).click();
  const ground = form.getByRole("figure", { name: "新旧范围对照" });
  await ground.getByText(/台账现在的范围\s+[\d.]+ km²/).waitFor();
  await ground.getByRole("table", { name: /^不同的拐点 2 个/ }).waitFor();
  await drawn(page);
  await ground.scrollIntoViewIfNeeded();
  await picture(page, "boundary-stale-map");
  await form.getByRole("row", { name: /来源/ }).getByText("换发许可证副本").waitFor();
  expect(await form.getByRole("button", { name: "提交审批" }).isDisabled()).toBe(true);
  expect(await faults(".kj-dossier")).toEqual([]);
  await form.getByRole("button", { name: "放弃我的修改" }).scrollIntoViewIfNeeded();
  await picture(page, "boundary-stale-fields");
  await form.getByRole("button", { name: "在最新内容上保留我的修改" }).click();
  await form.getByRole("button", { name: "提交审批" }).click();
  await page.getByText("有 1 项变更待审批").waitFor();
  await approveAll(office);
  const [newest] = await boundariesOf(redrawn.mineId);
  expect(newest).toMatchObject({ sourceName: "换发许可证副本", shape: redrawn.shape });
  await page.getByRole("button", { name: "关闭一矿一档" }).click();
});

test("an edition of a control line says how many zones go with it, and is gone from the map's list once removed", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "管控图层版本" }).click();
  await page
    .getByRole("row", { name: /2022年批复版/ })
    .first()
    .getByRole("button", { name: "更正" })
    .click();
  expect(await faults(".ant-modal")).toEqual([]);
  const until = page.getByLabel("失效日期（现行则留空）");
  await typeDay(until, "2026.12.1");
  await picture(page, "zone-form");
  await page.getByRole("button", { name: "保存更正" }).click();
  await page.getByRole("cell", { name: /2026-12-01/ }).waitFor();
  const old = page.getByRole("row", { name: /2018年划定版/ });
  await old.getByRole("button", { name: "删除" }).click();
  await page.getByText("其中 7 个管控区将一并删除", { exact: false }).waitFor();
  await page.getByRole("tooltip").getByRole("button", { name: "删除" }).click();
  await old.waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
});

test("without a server the page says so, keeps what it shows, and reads everything anew when it is back", async () => {
  const { page } = office;
  await page.context().setOffline(true);
  await page.getByRole("link", { name: "领导总览" }).click();
  await page.getByText("这一部分没有取到", { exact: false }).waitFor();
  await page.getByLabel("检索矿山、行政区、管控区").fill("云岭");
  await page.getByText(/^连不上服务器：/).waitFor();
  await picture(page, "no-server");
  await page.context().setOffline(false);
  await page.getByText("已重新连上服务器，内容已更新。").waitFor();
  await page.getByText(/^连不上服务器：/).waitFor({ state: "detached" });
});

/** The leader approves at another desk, and the page is opened anew. */
async function approved(tab: string): Promise<void> {
  const { page } = office;
  await approveAll(office);
  await page.reload();
  await page.getByRole("tab", { name: tab, exact: true }).click();
}

async function openDossier(name: string): Promise<void> {
  const { page } = office;
  await page.getByLabel("检索矿山、行政区、管控区").fill(name);
  await page.getByText(name, { exact: true }).last().click();
  await page.locator(".kj-row-selected").dblclick();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
}

const boundariesOf = async (id: string) =>
  (await (await office.ask(`/api/mines/${id}/boundaries`)).json()).items;

/** Somebody else has the first corner of the newest boundary of a mine moved, and it is approved. */
async function redrawElsewhere(name: string): Promise<{ mineId: string; shape: unknown }> {
  const { items } = await (await office.ask(`/api/mines?q=${encodeURIComponent(name)}`)).json();
  const mineId = items[0].id;
  const [{ id, version, parts }] = await boundariesOf(mineId);
  const [{ areaM2: _, shape, ...part }] = parts;
  const [[[first, ...ring]]] = shape.coordinates;
  const moved = [first[0] + 0.0005, first[1] + 0.0003];
  const coordinates = [[[moved, ...ring.slice(0, -1), moved]]];
  const reply = await office.askAs("planner", `/api/mines/${mineId}/boundaries/${id}`, {
    method: "PATCH",
    headers: { "If-Match": `"${version}"`, "Content-Type": "application/json", ...why },
    body: JSON.stringify({ parts: [{ ...part, shape: { type: "MultiPolygon", coordinates } }] }),
  });
  if (reply.status !== 202) throw new Error(await reply.text());
  await approveAll(office);
  const [newest] = await boundariesOf(mineId);
  return { mineId, shape: newest.shape };
}

async function faults(part: string) {
  const { violations } = await new AxeBuilder({ page: office.page }).include(part).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
