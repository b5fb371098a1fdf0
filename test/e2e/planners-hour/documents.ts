import { expect, test } from "vitest";
import type { PlanPaper } from "#contract/plan-documents";
import { defectsOf } from "../axe-defects.ts";
import { courseDesk } from "../course-desk.ts";
import { told } from "../office-calls.ts";
import { openScheme, settled } from "../scheme-desk.ts";
import { takenPaper, takenRights } from "../taken-files.ts";
import { answer, chosen, county, type Hour, objection } from "./hour.ts";

/** What every form of the plan says, blanks left out. */
const facts = [
  "矿山由39座减为21座，拟减少18座",
  "大中型矿山比例为52.38%，整合前为35.90%",
  "4283324.693",
  "0.9937",
  "0.1034",
  objection,
  answer,
];

/** The plan document and its layers, and the version after it. */
export function documents(hour: Hour): void {
  let paper: PlanPaper;

  test("the plan document says what was done, on the page and in every file, under one data version", async () => {
    const { page } = hour.office();
    await page.getByRole("button", { name: "方案文本" }).click();
    const read = page.getByRole("article", { name: `${county}矿产资源整合方案` });
    await read.getByRole("heading", { name: "九、责任落实" }).waitFor();
    await settled(page);
    await hour.shown("22-paper");
    expect(await defectsOf(page)).toEqual([]);
    paper = await told(hour.office(), `/api/schemes/${hour.schemeId}/plan-paper`);
    const onPage = (await read.innerText()).replaceAll(/\s+/g, "");
    const everything = [...facts, paper.dataVersionId];
    for (const fact of everything) expect(onPage).toContain(fact);
    for (const { name, text } of await takenPaper(page)) {
      expect(name).toMatch(new RegExp(`^${county}矿产资源整合方案_.*_${paper.dataVersionId}_`));
      for (const fact of everything) expect(text, name).toContain(fact);
    }
  });

  test("the new mining rights leave as shapes and as coordinates, with the corner that was typed", async () => {
    const { page } = hour.office();
    const { records, parts, table, txt } = await takenRights(page);
    expect(parts).toContain("拟设采矿权.shp");
    expect(records).toBe(21);
    expect(table).toContain(paper.dataVersionId);
    // under the number that it has on paper
    expect(txt).toContain("J1,1,4283324.693,37620022.070");
    await page.getByRole("button", { name: /^(Close|关闭)$/ }).click();
  });

  test("a change opens a new version, which begins again at 编制", async () => {
    const { page } = hour.office();
    const desk = courseDesk(hour.office(), chosen, () => hour.schemeId);
    await page.reload();
    await openScheme(page, chosen);
    await desk.open();
    await desk.drawer().getByRole("button", { name: "另开新版本" }).click();
    await desk.dialog("另开第 2 版").getByLabel("另开新版本的理由").fill("一座矿山注销，须调整分组");
    await desk.press("另开第 2 版", "另开新版本");
    const second = `${chosen}（第 2 版）`;
    await page.getByRole("heading", { name: second }).waitFor();
    await page.getByText("第 2 版 编制中").waitFor();
    await page.getByRole("button", { name: "推进", exact: true }).click();
    const body = page.getByRole("dialog", { name: `方案推进：${second}` });
    await body
      .getByRole("button", { name: /^方案编制/ })
      .filter({ hasText: "进行中" })
      .waitFor();
    await body.getByText("一座矿山注销，须调整分组").first().waitFor();
    await settled(page);
    await hour.shown("23-second-version");
    expect(await defectsOf(page)).toEqual([]);
  });
}
