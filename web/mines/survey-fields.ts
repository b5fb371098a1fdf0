import type { z } from "zod";
import type { MineSurvey, SurveyFields } from "#contract/mine-surveys";

/** What a person says of each thing that was looked at: "" = not looked at. */
export interface SurveyText {
  surveyedOn: string;
  ridgeBoundary: "" | "yes" | "no";
  productionSystems: string;
  operators: string;
  formerPitsActive: "" | "yes" | "no";
  document: string;
}

export const surveyLabels: Record<keyof SurveyText, string> = {
  surveyedOn: "调查日期",
  ridgeBoundary: "是否以山脊划界",
  productionSystems: "独立生产系统数",
  operators: "实际经营主体数",
  formerPitsActive: "整合前各采场仍各自开采",
  document: "调查报告或文号",
};

export const flagOptions = [
  { value: "", label: "未查" },
  { value: "yes", label: "是" },
  { value: "no", label: "否" },
];

export function surveyText(survey: MineSurvey | null): SurveyText {
  return {
    surveyedOn: survey?.surveyedOn ?? "",
    ridgeBoundary: flagText(survey?.ridgeBoundary ?? null),
    productionSystems: String(survey?.productionSystems ?? ""),
    operators: String(survey?.operators ?? ""),
    formerPitsActive: flagText(survey?.formerPitsActive ?? null),
    document: survey?.document ?? "",
  };
}

/** The survey as it is sent: an empty field was not looked at. */
export function surveyBody(text: SurveyText): z.output<typeof SurveyFields> {
  return {
    ridgeBoundary: flagOf(text.ridgeBoundary),
    productionSystems: countOf(text.productionSystems),
    operators: countOf(text.operators),
    formerPitsActive: flagOf(text.formerPitsActive),
    document: text.document.trim() || null,
  };
}

/** What stands in the list: 未查 where nobody looked. */
export function surveyWord(found: boolean | number | null): string {
  if (found === null) return "未查";
  if (typeof found === "number") return String(found);
  return found ? "是" : "否";
}

const count = /^[1-9]\d?$/;

export const countRule = {
  validator: (_: unknown, text: string) => {
    const said = typed(text);
    if (said === "" || count.test(said)) return Promise.resolve();
    return Promise.reject(new Error("请填 1 至 99 的整数，没有查的留空"));
  },
};

const typed = (text: string) => text.normalize("NFKC").trim();

function countOf(text: string): number | null {
  const said = typed(text);
  return said === "" ? null : Number(said);
}

function flagOf(text: SurveyText["ridgeBoundary"]): boolean | null {
  return text === "" ? null : text === "yes";
}

function flagText(flag: boolean | null): SurveyText["ridgeBoundary"] {
  if (flag === null) return "";
  return flag ? "yes" : "no";
}
