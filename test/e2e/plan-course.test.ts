import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#gis/calendar/day-arithmetic";
import { defectsOf } from "./axe-defects.ts";
import { approveAll, drawn, type Office, openOffice, picture, secondDesk, typeDay } from "./browser.ts";

let office: Office;
let scheme: string;
const name = "云岭市推进方案";
const json = { "Content-Type": "application/json" };

beforeAll(async () => {
  office = await openOffice("/planning/schemes");
});
afterAll(() => office.close());

/** A scheme of the city with the groups that an analysis found. */
async function begin(): Promise<void> {
  const { items } = await (await office.ask("/api/regions?limit=1000")).json();
  const region = items.find(({ code }: { code: string }) => code.length === 4).code;
  const order = { region, packId: "xinzhou-2022" };
  const run = await post("/api/candidate-runs", order);
  await expect
    .poll(async () => (await (await office.ask(`/api/jobs/${run.jobId}`)).json()).state, { timeout: 120_000 })
    .toBe("done");
  scheme = (await post("/api/schemes", { runId: run.runId, name, start: "candidates" })).id;
}

async function post(path: string, body: object, headers: object = {}) {
  const init = { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) };
  const reply = await office.ask(path, init);
  if (!reply.ok) throw new Error(await reply.text());
  return reply.json();
}
const course = async () => (await office.ask(`/api/schemes/${scheme}/course`)).json();
/** What is done beside the page. */
async function act(step: string, kind: string, more: object = {}): Promise<void> {
  const { version, today } = await course();
  const body = { step, groupId: null, kind, on: addDays(today, -1), ...more };
  await post(`/api/schemes/${scheme}/course/acts`, body, { "If-Match": `"${version}"` });
}
async function bring(step: string, kind: string): Promise<void> {
  const query = new URLSearchParams({ step, kind, title: `${kind} 一份`, name: `${kind}.pdf` });
  const reply = await office.ask(`/api/schemes/${scheme}/course/documents?${query}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: "%PDF-1.7",
  });
  if (!reply.ok) throw new Error(await reply.text());
}
async function finish(step: string, kind: string, more: object = {}): Promise<void> {
  await act(step, "start");
  await bring(step, kind);
  await act(step, "finish", more);
}

const drawer = () => office.page.getByRole("dialog", { name: `方案推进：${name}` });
const step = (label: string) => drawer().getByRole("button", { name: new RegExp(`^${label}`) });
const dialog = (title: string) => office.page.getByRole("dialog", { name: title });
const press = (title: string, ok: string) =>
  dialog(title)
    .getByRole("button", { name: new RegExp(`^${[...ok].join("\\s?")}$`) })
    .click();
const faults = () => defectsOf(office.page);
const settled = () =>
  office.page
    .locator(".ant-zoom-appear, .ant-zoom-enter, .ant-zoom-leave, .ant-drawer-panel-motion-right-enter")
    .first()
    .waitFor({ state: "detached" });
async function openCourse(): Promise<void> {
  const { page } = office;
  await page.reload();
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page.getByRole("button", { name: "推进", exact: true }).click();
  await drawer().getByRole("list", { name: "整个方案的步骤" }).waitFor();
  await settled();
}

test("the course tells every step with its unit, its term and by how many days it is late", async () => {
  await begin();
  await openCourse();
  await drawer()
    .getByText(/已超期 \d+ 天/)
    .first()
    .waitFor();
  await drawer().getByText("文件未规定期限").first().waitFor();
  await picture(office.page, "course-steps");
  expect(await faults()).toEqual([]);
});

test("a step is begun, its document uploaded, and it is done", async () => {
  await step("摸底调查").click();
  await drawer().getByText("储量核查，查清有偿使用的剩余储量", { exact: false }).first().waitFor();
  await drawer().getByRole("button", { name: "开始“摸底调查”" }).click();
  await press("开始“摸底调查”", "开始");
  await drawer().getByRole("button", { name: "上传文件：摸底调查" }).click();
  const upload = dialog("上传“摸底调查”的文件");
  await upload.locator("input[type=file]").setInputFiles({
    ...{ name: "摸底成果.html", mimeType: "text/html", buffer: Buffer.from("<script>") },
  });
  await upload.getByText("不是可以上传的文件", { exact: false }).waitFor();
  await upload.locator("input[type=file]").setInputFiles({
    ...{ name: "摸底成果.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") },
  });
  await settled();
  await picture(office.page, "course-upload");
  expect(await faults()).toEqual([]);
  await press("上传“摸底调查”的文件", "上传");
  await drawer().getByRole("button", { name: "摸底成果（摸底成果.pdf）" }).waitFor();
  await drawer().getByRole("button", { name: "完成“摸底调查”" }).click();
  await press("完成“摸底调查”", "完成");
  await step("摸底调查").filter({ hasText: "已完成" }).waitFor();
  await settled();
  await picture(office.page, "course-done");
  expect(await faults()).toEqual([]);
});

test("an objection of the hearing is recorded and answered", async () => {
  await act("survey", "return", { reason: "日期有误" });
  await act("survey", "start");
  await act("survey", "finish");
  await finish("reserve_check", "reserve_report");
  await finish("drafting", "plan");
  await act("hearing", "start");
  await openCourse();
  await drawer()
    .getByText(/^异议 0/)
    .click();
  await drawer().getByRole("button", { name: "登记异议" }).click();
  const form = dialog("登记异议");
  await form.getByLabel("提出人").fill("示例村村民委员会");
  await form.getByLabel("异议内容").fill("新矿界压占通村道路，要求改道后再开采。");
  await typeDay(form.getByLabel("收到日期"), addDays((await course()).today, -1));
  await form.getByRole("combobox", { name: "所涉矿山" }).fill("跨带西矿");
  await office.page.locator(".ant-select-item-option").filter({ hasText: "跨带西矿" }).click();
  await office.page.keyboard.press("Escape");
  await settled();
  await picture(office.page, "course-objection");
  expect(await faults()).toEqual([]);
  await press("登记异议", "登记");
  await drawer().getByText("异议 1（未答复 1）").waitFor();
  await drawer()
    .getByRole("button", { name: /^答\s?复$/ })
    .click();
  const answer = dialog("答复示例村村民委员会的异议");
  await answer.getByLabel("答复内容").fill("已将道路划出矿区范围。");
  await press("答复示例村村民委员会的异议", "答复");
  await drawer().getByText("已将道路划出矿区范围。").waitFor();
  await settled();
  await picture(office.page, "course-answered");
  expect(await faults()).toEqual([]);
  await drawer()
    .getByRole("button", { name: /^在地图上定位.*跨带西矿$/ })
    .click();
  await drawer().waitFor({ state: "hidden" });
  await office.page.getByText("选中 1").waitFor();
  await drawn(office.page);
  await picture(office.page, "course-objection-mine");
});

test("the plan is handed up, and the scheme is not changed any more", async () => {
  const { today } = await course();
  await bring("hearing", "hearing_record");
  await act("hearing", "finish");
  const publicity = { from: addDays(today, -9), to: addDays(today, -2), media: "云岭日报" };
  await finish("publicity", "publicity_copy", { publicity });
  await act("submission", "start");
  await bring("submission", "submission_letter");
  await openCourse();
  await step("上报").click();
  await drawer().getByRole("button", { name: "完成“上报”" }).click();
  await press("完成“上报”", "完成");
  await drawer().getByText("已上报，待核准").first().waitFor();
  const { version, arrangement } = await (await office.ask(`/api/schemes/${scheme}`)).json();
  const refused = await office.ask(`/api/schemes/${scheme}/arrangement`, {
    method: "PUT",
    headers: { ...json, "If-Match": `"${version}"` },
    body: JSON.stringify(arrangement),
  });
  expect([refused.status, (await refused.json()).detail]).toEqual([
    422,
    expect.stringContaining("方案已上报，正在等待核准"),
  ]);
});

test("its approval is proposed with the city's document and confirmed by another", async () => {
  await openCourse();
  await step("核准").click();
  await drawer().getByRole("button", { name: "上传文件：核准" }).click();
  await dialog("上传“核准”的文件")
    .locator("input[type=file]")
    .setInputFiles({
      ...{ name: "批复.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") },
    });
  await press("上传“核准”的文件", "上传");
  await drawer()
    .getByRole("button", { name: /批复\.pdf/ })
    .waitFor();
  await drawer().getByRole("button", { name: "提请核准" }).click();
  const form = dialog("提请核准");
  await form.getByLabel("批复文号").fill("云政函〔2026〕9号");
  await form.getByLabel("事由").fill("市政府已批复");
  await settled();
  await picture(office.page, "course-approval");
  expect(await faults()).toEqual([]);
  await press("提请核准", "提交审批");
  await drawer().getByText("核准的申请正在等待审批", { exact: false }).waitFor();
  await settled();
  await picture(office.page, "course-waiting");
  await approveAll(office);
  await openCourse();
  await drawer()
    .getByText(/核准，云政函〔2026〕9号/)
    .waitFor();
  await picture(office.page, "course-approved");
  expect(await faults()).toEqual([]);
});

test("who reads it is offered nothing to do", async () => {
  const desk = await secondDesk(office, "/planning/schemes", "领导");
  await desk.page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await desk.page.getByRole("button", { name: "推进", exact: true }).click();
  const read = desk.page.getByRole("dialog", { name: `方案推进：${name}` });
  await read.getByText(/核准，云政函/).waitFor();
  await read.getByRole("button", { name: /^储量核实/ }).click();
  await read.getByText("须先完成", { exact: false }).or(read.getByText("储量核实报告")).first().waitFor();
  await picture(desk.page, "course-leader");
  for (const label of [/^开始/, /^上传/, "另开新版本", "登记异议"])
    expect(await read.getByRole("button", { name: label }).count()).toBe(0);
  await desk.close();
});

test("a change opens a new version, which begins again at 编制", async () => {
  const { page } = office;
  await openCourse();
  await drawer().getByRole("button", { name: "另开新版本" }).click();
  const form = dialog("另开第 2 版");
  await form.getByLabel("另开新版本的理由").fill("一座矿山注销，须调整分组");
  await press("另开第 2 版", "另开新版本");
  const second = `${name}（第 2 版）`;
  await page.getByRole("heading", { name: second }).waitFor();
  await page.getByText("第 2 版 编制中").waitFor();
  await page.getByRole("button", { name: "推进", exact: true }).click();
  const body = page.getByRole("dialog", { name: `方案推进：${second}` });
  await body
    .getByRole("button", { name: /^方案编制/ })
    .filter({ hasText: "进行中" })
    .waitFor();
  await body.getByText("一座矿山注销，须调整分组").first().waitFor();
  await settled();
  await picture(page, "course-second");
  expect(await faults()).toEqual([]);
});
