import { afterAll, beforeAll } from "vitest";
import { type Office, openOffice, picture } from "../browser.ts";
import { told } from "../office-calls.ts";

export const county = "河湾县";
export const draft = "河湾县整合方案";
export const chosen = `${draft}（最优）`;
export const found = "按识别合并";
export const objection = "新矿界压占通村道路，要求改道后再开采。";
export const answer = "已将道路划出矿区范围。";
export const approval = "云政函〔2026〕9号";
/** One licence of middle size, 0.52 km² and 310 万吨, and three small ones around it of 0.1 km² and 20 万吨 each. */
export const hub = "云岭示例面积组主体矿";
export const small = ["云岭示例面积0.0999矿", "云岭示例面积0.1000矿", "云岭示例面积口径不一矿"];

/** What the parts of the story share. */
export interface Hour {
  office: () => Office;
  /** the scheme that is worked at */
  schemeId: string;
  idOf: (name: string) => Promise<string>;
  figures: () => Promise<string>;
  shown: (name: string) => Promise<void>;
}

/** Opens the office before the first act of the story, and closes it after the last. */
export function openHour(environment?: () => Promise<Record<string, string>>): Hour {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice("/planning", "规划人员", await environment?.());
  });
  afterAll(() => office?.close());
  return {
    office: () => office,
    schemeId: "",
    idOf: async (name) => {
      const { items } = await told(office, "/api/schemes");
      return items.find((one: { name: string }) => one.name === name)?.id ?? "";
    },
    figures: async () =>
      (await office.page.locator(".kj-scheme-figures").innerText()).replaceAll(/\s+/g, " "),
    shown: (name) => picture(office.page, `hour-${name}`),
  };
}
