import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defectsOf } from "./axe-defects.ts";
import { drawn, type Office, openOffice } from "./browser.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice("/planning");
});
afterAll(() => office.close());

describe("axe finds nothing that keeps anybody out", () => {
  test.each(["/planning", "/planning/topology", "/enforcement", "/overview"])("%s", async (path) => {
    await office.page.goto(`${office.address}${path}`);
    await drawn(office.page);
    expect(await defects()).toEqual([]);
  });

  test.each(["结构分析", "指标热力", "关闭退出"])("领导总览 · %s", async (view) => {
    await office.page.goto(`${office.address}/overview`);
    await office.page.locator(".kj-overview .ant-segmented-item", { hasText: view }).first().click();
    await drawn(office.page);
    expect(await defects()).toEqual([]);
  });
});

const defects = () => defectsOf(office.page);
