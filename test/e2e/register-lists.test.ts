import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { approveAll, drawn, enterAs, leave, type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

let form: Buffer;
let marked: Buffer;
let edited: { mine: unknown; holder: string; day: string };

test("附件2 is taken away as Excel, filled from the register", async () => {
  const { page } = office;
  const dialog = await openDialog();
  await dialog.getByRole("tab", { name: "导出官方表单" }).click();
  await dialog.getByLabel("填报单位").fill("云岭市自然资源局");
  await picture(page, "lists-export");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "导出 Excel" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/附件2 关闭退出名单_.*\.xlsx$/);
  form = readFileSync(await file.path());
  const rows = await readSheet(form);
  expect(rows[1]?.[0]).toContain("非煤矿山企业关闭退出名单");
  expect(rows.length).toBeGreaterThan(10);
});

test("two cells changed in Excel are the only differences that are shown", async () => {
  const { page } = office;
  const rows: unknown[][] = await readSheet(form);
  const [first = [], second = []] = rows.slice(5);
  edited = { mine: second[1], holder: "旅程新采矿权人有限公司", day: "2027-06-29" };
  first[2] = edited.holder;
  second[9] = new Date(edited.day);
  const dialog = page.getByRole("dialog", { name: "名单表单" });
  await dialog.getByRole("tab", { name: "导入名单" }).click();
  await picture(page, "lists-drop");
  await put(dialog, "附件2 改过.xlsx", await workbook(rows));
  await dialog.getByText("对应台账项目").waitFor();
  await picture(page, "lists-mapping");
  await dialog.getByRole("button", { name: "与台账比较" }).click();
  await dialog.getByRole("group", { name: "按比较结果筛选" }).waitFor();
  expect(await dialog.locator("[data-filter=changed]").innerText()).toBe("有变更 2");
  expect(await dialog.locator("[data-filter=error]").innerText()).toBe("有错误 0");
  expect(await dialog.locator("[data-filter=new]").innerText()).toBe("台账没有 0");
  expect(await dialog.getByRole("list", { name: "名单与台账的比较" }).getByRole("checkbox").count()).toBe(2);
  await dialog.getByRole("button", { name: /选取全部变更/ }).click();
  await dialog.getByText("更改 2 座矿山的 2 项").waitFor();
  // a colour on its way is not yet the colour that is read
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await picture(page, "lists-review");
  const { violations } = await new AxeBuilder({ page }).include(".kj-lists").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("what was chosen waits for another person, who sees each mine and field, and is in the register once approved", async () => {
  const { page } = office;
  const dialog = page.getByRole("dialog", { name: "名单表单" });
  await dialog.getByLabel("事由").fill("县局上报的关闭退出名单");
  await picture(page, "lists-reason");
  await dialog.getByRole("button", { name: "提交审批" }).click();
  await dialog.getByText("已提交审批，台账还没有改动").waitFor();
  await picture(page, "lists-proposed");
  await dialog
    .getByRole("button", { name: /关\s*闭/ })
    .first()
    .click();
  expect(await listed((row) => row[2] === edited.holder)).toHaveLength(0);
  await leave(page);
  await enterAs(page, "领导");
  await page.getByRole("button", { name: /审批/ }).click();
  const inbox = page.getByRole("dialog", { name: "审批" });
  await inbox.getByRole("heading", { name: /按名单更改台账/ }).waitFor();
  const mines = inbox.getByRole("region", { name: "逐座改动" });
  await mines.getByText(edited.holder).waitFor();
  expect(await mines.locator("[data-filter=changed]").innerText()).toBe("已在台账 2");
  expect(
    await mines
      .getByRole("rowgroup")
      .filter({ hasText: `${edited.mine}` })
      .innerText(),
  ).toContain(edited.day);
  await picture(page, "lists-approver");
  const { violations } = await new AxeBuilder({ page }).include(".kj-approvals").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await inbox.getByRole("button", { name: /批\s*准/ }).click();
  await page
    .getByRole("tooltip", { name: /批准这项申请？/ })
    .getByRole("button", { name: /批\s*准/ })
    .click();
  await page.getByText("已批准，台账已更新。").waitFor();
  await page.keyboard.press("Escape");
  await leave(page);
  await enterAs(page, "规划人员");
  expect(await listed((row) => row[2] === edited.holder)).toHaveLength(1);
  expect((await listed((row) => row[1] === edited.mine))[0]?.[9]).toEqual(new Date(edited.day));
});

/** Rows of 附件2 as it is exported now. */
async function listed(isMeant: (row: unknown[]) => boolean): Promise<unknown[][]> {
  const again = await office.ask("/api/forms/annex2");
  return (await readSheet(Buffer.from(await again.arrayBuffer()))).filter(isMeant);
}

test("it stands among the batches with what it changed, and is undone whole once another person approves", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "导入批次" }).click();
  const batches = page.getByRole("dialog", { name: "导入批次" });
  const line = batches.getByRole("row", { name: /附件2 改过\.xlsx/ });
  await line.waitFor();
  expect(await line.innerText()).toMatch(/附件2 关闭退出名单[\s\S]*林知远\s+0\s+2（2 项）\s+—\s+在库/);
  await batches.getByRole("button", { name: "撤销批次 附件2 改过" }).click();
  await batches.getByText("本批之后没有其他记录，可以撤销。").waitFor();
  expect(await batches.getByRole("listitem").allInnerTexts()).toContainEqual(
    expect.stringContaining(`→ ${edited.holder}`),
  );
  await picture(page, "lists-batch");
  const { violations } = await new AxeBuilder({ page }).include(".kj-batches").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await batches.getByRole("button", { name: "提请撤销整批" }).click();
  const question = page.getByRole("tooltip", { name: /申请撤销批次“附件2 改过”？/ });
  await question.getByLabel("事由").fill("名单报错了县");
  await picture(page, "lists-batch-undo-asked");
  await question.getByRole("button", { name: "提请撤销整批" }).click();
  await page.getByText("已提交审批，由另一人批准后才写入台账。").waitFor();
  await batches.getByText("撤销本批的申请正在等待审批，不能重复提出").waitFor();
  await batches.getByText(/^您于 .* 提出。事由：名单报错了县$/).waitFor();
  expect(await batches.getByRole("button", { name: "提请撤销整批" }).count()).toBe(0);
  await picture(page, "lists-batch-undo-proposed");
  await batches.getByRole("button", { name: "在“审批”中查看" }).click();
  const inbox = page.getByRole("dialog", { name: "审批" });
  await inbox.getByRole("heading", { name: /撤销导入批次/ }).waitFor();
  await inbox.getByRole("button", { name: "撤回申请" }).waitFor();
  await inbox.getByRole("region", { name: "逐座改动" }).getByText(edited.holder).waitFor();
  await picture(page, "lists-batch-undo-inbox");
  await page.keyboard.press("Escape");
  await inbox.waitFor({ state: "hidden" });
  await approveAll(office);
  await page.reload();
  await drawn(page);
  await page.getByRole("button", { name: "导入批次" }).click();
  await batches.getByText(/于 .* 撤销/).waitFor();
  await batches.getByRole("button", { name: "查看批次 附件2 改过" }).click();
  await batches.getByText("撤销前，名单更改过").waitFor();
  await picture(page, "lists-batch-undone");
  await page.keyboard.press("Escape");
  await batches.waitFor({ state: "hidden" });
  const again = await office.ask(`/api/forms/annex2`);
  const listed = (rows: unknown[][]) => rows.slice(5);
  const now: unknown[][] = await readSheet(Buffer.from(await again.arrayBuffer()));
  expect(listed(now)).toEqual(listed(await readSheet(form)));
});

test("a unit that a head does not name as the register keeps it is asked for, a wrong cell told by its place", async () => {
  const { page } = office;
  const dialog = await openDialog();
  const text =
    "矿山名称,生产规模（吨/年）,统一社会信用代码\n不存在的矿,300000,91210381564620598B\n旅程新矿,300000,\n";
  await put(dialog, "自报.csv", Buffer.from(text));
  await dialog.getByText("请选定「生产规模(吨/年)」的单位，软件不替您猜测。").waitFor();
  expect(await dialog.getByRole("button", { name: "与台账比较" }).isDisabled()).toBe(true);
  await picture(page, "lists-unit");
  await dialog.getByLabel("「生产规模(吨/年)」的单位").click();
  await page.locator(".ant-select-item-option").getByText("吨", { exact: true }).click();
  await dialog.getByRole("button", { name: "与台账比较" }).click();
  await dialog.locator("[data-filter=error]").click();
  await dialog.getByText(/第 2 行「统一社会信用代码」（C 列）.*校验码不符/).waitFor();
  await picture(page, "lists-errors");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "下载标色名单" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("自报_问题.xlsx");
  marked = readFileSync(await file.path());
  await dialog.locator("[data-filter=new]").click();
  await dialog.getByRole("checkbox", { name: "登记为新矿山" }).check();
  await dialog.getByText("登记 1 座新矿山").waitFor();
  await dialog.getByText("生产规模 30 万吨/年").waitFor();
  await picture(page, "lists-new");
  await page.keyboard.press("Escape");
  await page
    .getByRole("dialog", { name: "放弃这份名单？" })
    .getByRole("button", { name: /放\s*弃/ })
    .click();
  await dialog.waitFor({ state: "hidden" });
});

test("the list with its wrong cells coloured, corrected and handed in again, is mapped as before and in order", async () => {
  const { page } = office;
  const rows: unknown[][] = await readSheet(marked);
  expect(rows[1]?.[3]).toMatch(/校验码不符/);
  (rows[1] ?? [])[2] = "91210381564620598A";
  const dialog = await openDialog();
  await put(dialog, "自报_问题.xlsx", await workbook(rows));
  await dialog.getByText("列的对应沿用“未写报送单位”上次同样表头的选择，请核对。").waitFor();
  expect(await dialog.getByText("问题（系统填写，导入时忽略）").count()).toBe(0);
  await dialog.getByRole("button", { name: "与台账比较" }).click();
  await dialog.locator("[data-filter=error]").waitFor();
  expect(await dialog.locator("[data-filter=error]").innerText()).toBe("有错误 0");
  await page.keyboard.press("Escape");
  await page
    .getByRole("dialog", { name: "放弃这份名单？" })
    .getByRole("button", { name: /放\s*弃/ })
    .click();
  await dialog.waitFor({ state: "hidden" });
});

test("nothing outside this computer was asked, and the page made no complaint", () => {
  expect(office.strangers).toEqual([]);
  expect(office.complaints).toEqual([]);
});

async function openDialog(): Promise<Locator> {
  await drawn(office.page);
  await office.page.getByRole("button", { name: "名单表单" }).click();
  const dialog = office.page.getByRole("dialog", { name: "名单表单" });
  await dialog.waitFor();
  return dialog;
}

async function workbook(rows: readonly unknown[][]): Promise<Buffer> {
  const data = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, type: Date, format: "yyyy-mm-dd" } : value)),
  ) as SheetData;
  return await writeXlsxFile(data).toBuffer();
}

function put(dialog: Locator, name: string, buffer: Buffer): Promise<void> {
  return dialog
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}
