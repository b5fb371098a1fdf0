import type { ListField } from "./list-field.ts";

type Choices = readonly (readonly [code: string, words: string])[];

/** Fields of which a mine has one of few values; the first word of each is what our own lists write. */
const choices: Partial<Record<ListField, Choices>> = {
  licenceLevel: [
    ["ministry", "自然资源部 部级 国家级 部发"],
    ["province", "省级 省厅 省 省发"],
    ["city", "市级 市 市发"],
    ["county", "县级 县 区级 县发"],
  ],
  method: [
    ["open_pit", "露天 露天开采"],
    ["underground", "地下 地下开采 井工 井工开采"],
    ["both", "露天+地下 露天/地下 露天、地下 露天转地下"],
  ],
  status: [
    ["producing", "生产 在产 正常生产"],
    ["building", "基建 在建 建设"],
    ["suspended", "停产 停工 停建"],
    ["expired", "过期 已过期 证照过期"],
    ["closed", "关闭 已关闭"],
    ["cancelled", "注销 已注销"],
    ["planned", "拟设 拟设置 拟新设"],
  ],
  closure: [
    ["close_ban", "关闭取缔 取缔"],
    ["exit_guided", "引导退出 退出"],
  ],
};

/** Code of the value a cell words; null when the field has no such value. */
export function choiceOf(field: ListField, text: string): string | null {
  const found = choices[field]?.find(([, words]) => words.split(" ").includes(text.replace(/\s+/g, "")));
  return found?.[0] ?? null;
}

/** The word our lists write for a value of such a field; the value itself where the field is none of them. */
export function choiceWord(field: ListField, code: string): string {
  return choices[field]?.find(([value]) => value === code)?.[1].split(" ")[0] ?? code;
}

/** Every word that is understood as first choice, for a message. */
export function choiceWords(field: ListField): string | null {
  return choices[field]?.map(([, words]) => words.split(" ")[0]).join("、") ?? null;
}
