import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unzipText } from "#test/support/unzip";
import { drawn, type Office, openOffice, picture, typeDay } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

const reasons = () => office.page.getByRole("group", { name: "其他整合情形" });
const verdict = () => office.page.getByRole("article", { name: "云岭示例矿体不同矿的判定依据" });
const falseMerger = () => verdict().getByRole("region", { name: "涉嫌假整合" });

test("what nobody looked at is to be verified, with what is missing and the clause word for word", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "识别必须整合矿山" }).click();
  await reasons()
    .getByRole("button", { name: /涉嫌假整合/ })
    .click();
  await drawn(page);
  await picture(page, "reasons");
  await page.getByLabel("在结果中查找").fill("云岭示例矿体不同矿");
  await page.getByRole("button", { name: /云岭示例矿体不同矿/ }).click();
  expect(await falseMerger().innerText()).toContain("没有独立生产系统数的调查记录");
  expect(await falseMerger().innerText()).toContain("待核实");
  await verdict().getByText("对涉嫌假整合的矿山，必须进行整治，列入整合范围。").waitFor();
  await falseMerger().scrollIntoViewIfNeeded();
  await picture(page, "reason-to-verify");
});

test("a survey makes the reason hold, and the workbook tells it", async () => {
  const { page } = office;
  await verdict().getByRole("button", { name: "一矿一档" }).click();
  await page.getByRole("tab", { name: "调查" }).click();
  await page.getByRole("button", { name: "登记现场调查" }).click();
  await typeDay(page.getByLabel("调查日期"), "2026-05-20");
  await page.getByLabel("独立生产系统数").fill("2");
  await page.getByLabel("调查报告或文号").fill("云自然资勘〔2026〕901号");
  await picture(page, "survey-form");
  await page.getByRole("button", { name: /保\s*存/ }).click();
  await page.getByRole("region", { name: "2026-05-20 的现场调查" }).waitFor();
  await picture(page, "survey");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "识别必须整合矿山" }).click();
  await falseMerger().getByText("成立", { exact: true }).waitFor();
  expect(await falseMerger().innerText()).toMatch(/独立生产系统数：2，条件 ＞ 1/);
  await picture(page, "reason-holds");
  await verdict().getByRole("button", { name: "返回名单" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".kj-run-bar").getByRole("button", { name: "导出 Excel" }).click(),
  ]);
  const sheets = Object.values(unzipText(readFileSync(await file.path()))).join("\n");
  expect(sheets).toContain("三(二)3(1)：对涉嫌假整合的矿山，必须进行整治，列入整合范围。");
});

test("under 002 its four reasons are told, what it has no clause for on request as 参考, and nobody must merge", async () => {
  const { page } = office;
  await page.getByRole("combobox", { name: "政策包" }).click();
  await page.getByTitle("晋市政办〔2024〕41号").click();
  await page.locator(".kj-parameter-fold").click();
  await page.getByRole("checkbox", { name: "孤立矿山" }).check();
  await picture(page, "reasons-parameters");
  await page.getByRole("button", { name: "识别必须整合矿山" }).click();
  await reasons()
    .getByRole("button", { name: /孤立矿山参考/ })
    .waitFor();
  await page.locator(".kj-parameter-fold").click();
  for (const reason of ["安全距离不足", "同一矿体多矿权", "低于最低规模", "以山脊划界"])
    expect(await reasons().getByRole("button", { name: reason }).count()).toBe(1);
  const mustMerge = page.getByRole("group", { name: "按结论筛选" }).getByRole("button", { name: /必须整合/ });
  expect(await mustMerge.innerText()).toMatch(/^0/);
  await reasons()
    .getByRole("button", { name: /同一矿体多矿权/ })
    .click();
  await page
    .locator(".kj-plan-lists")
    .getByText(/^相连 \d+/)
    .click();
  await drawn(page);
  await picture(page, "reasons-joined");
  expect(office.complaints).toEqual([]);
  expect(office.strangers).toEqual([]);
});
