import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Office, openOffice, picture } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

const [first, second] = ["云岭示例连片一号矿", "云岭示例连片二号矿"];
const title = "放弃未保存的修改？";

beforeEach(async () => {
  const { page, address } = office;
  await page.goto(`${address}/planning`);
  await page.getByLabel("筛选矿山").fill("云岭示例连片");
  await page.getByLabel("筛选矿山").press("Enter");
  await openDossier(first);
});

test("typed text is asked about before the dossier closes or another opens, and stays when one goes on", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  const holder = page.getByRole("form", { name: "编辑矿山" }).getByLabel("采矿权人");
  const before = await holder.inputValue();
  await page.keyboard.press("Escape");
  await page.locator(".kj-dossier").waitFor({ state: "detached" });
  await openDossier(first);
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  await holder.fill("尚未保存的有限公司");
  await page.keyboard.press("Escape");
  const question = page.getByRole("dialog", { name: title });
  await question.getByText("“编辑矿山”中填写的内容还没有保存").waitFor();
  const { violations } = await new AxeBuilder({ page }).include(".ant-modal").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await picture(page, "unsaved-question");
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "hidden" });
  expect(await holder.inputValue()).toBe("尚未保存的有限公司");
  await tableRow(second).dblclick();
  await question.getByRole("button", { name: "继续填写" }).click();
  await question.waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: first, level: 2 }).waitFor();
  expect(await holder.inputValue()).toBe("尚未保存的有限公司");
  await tableRow(second).dblclick();
  await question.getByRole("button", { name: "放弃修改" }).click();
  await page.getByRole("heading", { name: second, level: 2 }).waitFor();
  const { items } = await (await office.ask(`/api/mines?q=${encodeURIComponent(first)}`)).json();
  expect(items[0].holder).toBe(before);
});

test.each([
  ["规划", "填写规划指标", "地理位置"],
  ["沿革", "登记该矿山的去向", "依据文号"],
  ["储量", "登记储量核实", "依据"],
])(
  "the form of %s holds what is typed, and keeps it on the way to another entry",
  async (tab, open, field) => {
    const { page } = office;
    await page.getByRole("tab", { name: tab, exact: true }).click();
    await page.getByRole("button", { name: open }).click();
    const input = page.locator(".kj-dossier form").getByLabel(field).last();
    await input.fill("写到一半");
    await page.getByRole("link", { name: "执法监管" }).click();
    await page.waitForURL(/\/enforcement/);
    expect(await input.inputValue()).toBe("写到一半");
    await page.getByRole("button", { name: "关闭一矿一档" }).click();
    await page.getByRole("dialog", { name: title }).getByRole("button", { name: "放弃修改" }).click();
    await page.locator(".kj-dossier").waitFor({ state: "detached" });
  },
);

test("the back button asks before it opens the dossier of before", async () => {
  const { page } = office;
  await page.getByRole("link", { name: "执法监管" }).click();
  await page.waitForURL(/\/enforcement/);
  await openDossier(second);
  await page.getByRole("tab", { name: "规划", exact: true }).click();
  await page.getByRole("button", { name: "填写规划指标" }).click();
  await page.getByLabel("地理位置").fill("写到一半");
  const question = page.getByRole("dialog", { name: title });
  await page.goBack();
  await question.getByRole("button", { name: "继续填写" }).click();
  await question.waitFor({ state: "hidden" });
  await page.waitForURL(/\/enforcement/);
  expect(await page.getByLabel("地理位置").inputValue()).toBe("写到一半");
  await page.goBack();
  await question.getByRole("button", { name: "放弃修改" }).click();
  await page.getByRole("heading", { name: first, level: 2 }).waitFor();
  await page.waitForURL(/\/planning/);
});

test("the browser asks before the page goes with what is typed, and not once it is taken back", async () => {
  const { page } = office;
  await page.getByRole("tab", { name: "基本信息·证照" }).click();
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  const holder = page.getByRole("form", { name: "编辑矿山" }).getByLabel("采矿权人");
  const before = await holder.inputValue();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const wouldAsk = () =>
    page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(await wouldAsk()).toBe(false);
  await holder.fill("尚未保存的有限公司");
  await expect.poll(wouldAsk).toBe(true);
  await page.reload();
  await page.getByRole("heading", { name: first, level: 2 }).waitFor();
  expect(asked).toEqual(["beforeunload"]);
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  await holder.fill("尚未保存的有限公司");
  await expect.poll(wouldAsk).toBe(true);
  await holder.fill(before);
  await expect.poll(wouldAsk).toBe(false);
  await page.reload();
  await page.getByRole("heading", { name: first, level: 2 }).waitFor();
  expect(asked).toEqual(["beforeunload"]);
});

function tableRow(name: string) {
  return office.page.getByRole("group", { name, exact: true });
}

async function openDossier(name: string): Promise<void> {
  const { page } = office;
  await tableRow(name).dblclick();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
}
