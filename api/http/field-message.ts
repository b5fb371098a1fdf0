import { z } from "zod";
import { dayTrouble } from "#gis/check/day";

type Issue = z.core.$ZodIssue;
type Of<Code extends Issue["code"]> = Extract<Issue, { code: Code }>;

const chinese = z.locales.zhCN().localeError;

/** Words one zod issue for a person; a message set in the schema itself wins. Needs `reportInput`, to tell absent from wrong. */
export function fieldMessage(issue: Issue): string {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return typeMessage(issue);
    case "invalid_value":
      return valueMessage(issue);
    case "too_small":
      return smallMessage(issue);
    case "too_big":
      return bigMessage(issue);
    case "invalid_format":
      return formatMessage(issue);
    default:
      return worded(issue);
  }
}

const typeNames: Record<string, string> = {
  string: "文本",
  number: "数字",
  int: "整数",
  nan: "无法识别的数字",
  boolean: "是或否（true/false）",
  array: "数组",
  tuple: "数组",
  object: "对象",
  null: "空值（null）",
};
const named = (type: string) => typeNames[type] ?? type;

function typeMessage({ expected, input }: Of<"invalid_type">): string {
  if (input === undefined) return `缺少此项，应为${named(expected)}`;
  const received = z.core.util.parsedType(input);
  return received === expected
    ? `应为${named(expected)}`
    : `应为${named(expected)}，收到的是${named(received)}`;
}

function valueMessage({ values, input }: Of<"invalid_value">): string {
  const offer = values.length === 1 ? `只能是 ${String(values[0])}` : `只能是 ${values.join("、")} 之一`;
  return input === undefined ? `缺少此项，${offer}` : offer;
}

const units: Record<string, string> = { string: "个字符", array: "项", set: "项" };

function smallMessage({ origin, minimum, inclusive }: Of<"too_small">): string {
  if (origin === "string" && minimum === 1) return "不能为空";
  const unit = units[origin];
  if (unit) return `太短：至少 ${minimum} ${unit}`;
  return inclusive ? `不能小于 ${minimum}` : `须大于 ${minimum}`;
}

function bigMessage({ origin, maximum, inclusive }: Of<"too_big">): string {
  const unit = units[origin];
  if (unit) return `太长：最多 ${maximum} ${unit}`;
  return inclusive ? `不能大于 ${maximum}` : `须小于 ${maximum}`;
}

function formatMessage(issue: Of<"invalid_format">): string {
  const day = issue.format === "date" && typeof issue.input === "string" ? dayTrouble(issue.input) : null;
  return day ?? formats[issue.format] ?? worded(issue);
}

const formats: Record<string, string> = {
  datetime: "不是有效的时间，格式为 2026-01-31T08:00:00Z",
  uuid: "不是有效的编号（UUID）",
};

function worded(issue: Issue): string {
  const said = chinese(issue as z.core.$ZodRawIssue);
  return typeof said === "string" ? said : (said?.message ?? "内容不符合要求");
}
