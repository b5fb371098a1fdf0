import { expect, test } from "vitest";
import { addDays } from "#gis/calendar/day-arithmetic";
import { defectsOf } from "../axe-defects.ts";
import { picture, secondDesk, typeDay } from "../browser.ts";
import { courseDesk } from "../course-desk.ts";
import { told } from "../office-calls.ts";
import { openScheme, settled } from "../scheme-desk.ts";
import { answer, approval, chosen, type Hour, hub, objection } from "./hour.ts";

/** From 摸底 of the chosen plan to its approval by another person. */
export function approving(hour: Hour): void {
  const desk = () => courseDesk(hour.office(), chosen, () => hour.schemeId);
  const inDrawer = (name: string | RegExp) => desk().drawer().getByRole("button", { name });

  test("the course tells every step with its term and by how many days it is late; one is begun, its document brought, and done", async () => {
    const { page } = hour.office();
    hour.schemeId = await hour.idOf(chosen);
    await openScheme(page, chosen);
    await desk().open();
    const late = (await desk().course()).steps.find(({ step }) => step === "survey")?.days;
    await desk()
      .step("摸底调查")
      .filter({ hasText: `2022-10-30已超期 ${late} 天` })
      .waitFor();
    await desk().step("听证").filter({ hasText: "文件未规定期限" }).waitFor();
    await hour.shown("10-course");
    expect(await defectsOf(page)).toEqual([]);
    await desk().step("摸底调查").click();
    await desk().drawer().getByText("储量核查，查清有偿使用的剩余储量", { exact: false }).first().waitFor();
    await inDrawer("开始“摸底调查”").click();
    await desk().press("开始“摸底调查”", "开始");
    await inDrawer("上传文件：摸底调查").click();
    const upload = desk().dialog("上传“摸底调查”的文件");
    await upload.locator("input[type=file]").setInputFiles({
      ...{ name: "摸底成果.html", mimeType: "text/html", buffer: Buffer.from("<script>") },
    });
    await upload.getByText("不是可以上传的文件", { exact: false }).waitFor();
    await settled(page);
    await hour.shown("11-upload");
    expect(await defectsOf(page)).toEqual([]);
    await upload.getByRole("button", { name: /^取\s?消$/ }).click();
    await desk().upload("摸底调查", "摸底成果.pdf");
    await inDrawer("完成“摸底调查”").click();
    await desk().press("完成“摸底调查”", "完成");
    await desk().step("摸底调查").filter({ hasText: "已完成" }).waitFor();
  });

  test("an objection of the hearing is put down and answered", async () => {
    const { page } = hour.office();
    const { today } = await desk().course();
    await desk().finish("reserve_check", ["reserve_report"], { on: today });
    await desk().finish("drafting", ["plan"], { on: today });
    await desk().act("hearing", "start", { on: today });
    await page.reload();
    await openScheme(page, chosen);
    await desk().open();
    await desk()
      .drawer()
      .getByText(/^异议 0/)
      .click();
    await inDrawer("登记异议").click();
    const form = desk().dialog("登记异议");
    await form.getByLabel("提出人").fill("示例村村民委员会");
    await form.getByLabel("异议内容").fill(objection);
    await typeDay(form.getByLabel("收到日期"), today);
    await form.getByRole("combobox", { name: "所涉矿山" }).fill(hub);
    await page.locator(".ant-select-item-option").filter({ hasText: hub }).click();
    await page.keyboard.press("Escape");
    await settled(page);
    await hour.shown("12-objection");
    expect(await defectsOf(page)).toEqual([]);
    await desk().press("登记异议", "登记");
    await desk().drawer().getByText("异议 1（未答复 1）").waitFor();
    await inDrawer(/^答\s?复$/).click();
    await desk().dialog("答复示例村村民委员会的异议").getByLabel("答复内容").fill(answer);
    await desk().press("答复示例村村民委员会的异议", "答复");
    await desk().drawer().getByText(answer).waitFor();
    await settled(page);
    await hour.shown("13-answered");
    expect(await defectsOf(page)).toEqual([]);
    await inDrawer(new RegExp(`^在地图上定位.*${hub}$`)).click();
    await desk().drawer().waitFor({ state: "hidden" });
    await page.getByText("选中 1").waitFor();
  });

  test("the plan is handed up, and the scheme is not changed any more", async () => {
    const { page, ask } = hour.office();
    const on = (await desk().course()).today;
    const publicity = { from: addDays(on, -9), to: addDays(on, -1), media: "云岭日报" };
    await desk().bring("hearing", "hearing_record");
    await desk().act("hearing", "finish", { on });
    await desk().finish("publicity", ["publicity_copy"], { on, publicity });
    await desk().act("submission", "start", { on });
    await desk().bring("submission", "submission_letter");
    await page.reload();
    await openScheme(page, chosen);
    await desk().open();
    await desk().step("上报").click();
    await inDrawer("完成“上报”").click();
    await desk().press("完成“上报”", "完成");
    await desk().drawer().getByText("已上报，待核准").first().waitFor();
    const path = `/api/schemes/${hour.schemeId}`;
    const { version, arrangement } = await told({ ask }, path);
    const refused = await ask(`${path}/arrangement`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "If-Match": `"${version}"` },
      body: JSON.stringify(arrangement),
    });
    expect([refused.status, (await refused.json()).detail]).toEqual([
      422,
      expect.stringContaining("方案已上报，正在等待核准"),
    ]);
  });

  test("its approval is proposed with the city's document, and confirmed by another", async () => {
    const { page } = hour.office();
    await desk().step("核准").click();
    await desk().upload("核准", "批复.pdf");
    await inDrawer("提请核准").click();
    const form = desk().dialog("提请核准");
    await form.getByLabel("批复文号").fill(approval);
    await form.getByLabel("事由").fill("市政府已批复");
    await settled(page);
    await hour.shown("14-approval");
    expect(await defectsOf(page)).toEqual([]);
    await desk().press("提请核准", "提交审批");
    await desk().drawer().getByText("核准的申请正在等待审批", { exact: false }).waitFor();
    await settled(page);
    await hour.shown("15-waiting");
    const { page: theirs, close } = await secondDesk(hour.office(), "/planning/schemes", "领导");
    await theirs.getByRole("button", { name: /审批/ }).click();
    const proposal = theirs.getByRole("article", { name: "变更申请" });
    await proposal.getByText(approval).waitFor();
    await proposal.getByText(/矿山 39 → 21 座，砂石土类压减 \d\d\.\d\d%，大中型 52\.38%/).waitFor();
    await picture(theirs, "hour-16-leader");
    await proposal.getByRole("button", { name: "批准" }).click();
    await theirs.getByRole("tooltip").getByRole("button", { name: "批准" }).click();
    await theirs.getByText("没有等待您审批的申请").waitFor();
    const { approval: stood, today } = await desk().course();
    expect(stood).toEqual({ on: today, document: approval });
    await theirs.keyboard.press("Escape");
    await openScheme(theirs, chosen);
    await theirs.getByRole("button", { name: "推进", exact: true }).click();
    const read = theirs.getByRole("dialog", { name: `方案推进：${chosen}` });
    await read.getByText(`${today} 核准，${approval}`).waitFor();
    await read.getByRole("button", { name: /^储量核实/ }).click();
    await read.getByText("储量核实报告").first().waitFor();
    await picture(theirs, "hour-17-leader-reads");
    // who reads it is offered nothing to do
    for (const label of [/^开始/, /^上传/, "另开新版本", "登记异议"])
      expect(await read.getByRole("button", { name: label }).count()).toBe(0);
    await close();
  });
}
