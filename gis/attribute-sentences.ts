import { type MappedField, mappedFieldLabels } from "./attributes/mapped-field.ts";
import type { Issue, IssueCode } from "./issue.ts";

type Context = Issue["context"];
type AttributeCode = Extract<IssueCode, `A${string}`>;

/** What becomes of a value that is not taken. */
const leftOut = "不改则这一项不导入：新矿山留空，备注记下原文；台账已有的不变。";

/** What is wrong with an attribute of a mine, what becomes of it, and how to mend it. */
export const attributeSentences: Record<AttributeCode, (context: Context) => string> = {
  A01: licenceSentence,
  A02: (context) => `${said(context)}：${faultOf(context)}${leftOut}`,
  A03: (context) => `${said(context)}：${faultOf(context)}。${leftOut}`,
  A04: (context) => amountSentence(context, "万吨/年还是万立方米/年"),
  A05: doubtSentence,
  A06: (context) => `${said(context)}，不是“露天”“地下”或“露天+地下”。${leftOut}`,
  A07: (context) =>
    context.kind === "undated"
      ? `${said(context)}，没有储量核实日期，不能登记为核实储量。请补上“储量核实日期”一列；${leftOut}`
      : amountSentence(context, "万吨还是万立方米"),
  A08: (context) => `${said(context)}：${faultOf(context)}。${leftOut}`,
  A09: (context) =>
    `${said(context)}，不是中文的矿种名称（可能是代码）。不改则新矿山按提交时选定的矿种登记，备注记下原文。`,
  A10: ({ column, length, limit }) =>
    `「${column}」有${length}个字，超过${limit}个字，只登记前${limit}个字。不缩短则照此登记，新矿山的备注记下原文。`,
  A11: (context) =>
    `${said(context)}，没有写明是平方公里、公顷还是平方米，没有作为填报面积，也没有与算得的面积核对。请把单位写进列名，如“面积（公顷）”。`,
  A12: ({ fromColumn, from, column, to }) =>
    `「${fromColumn}」${from}晚于「${column}」${to}，可能填反或写错。不改则起止两项都不导入，新矿山的备注记下原文。`,
  A13: differingSentence,
  A14: ({ length, limit, column, text }) =>
    `没有登记、要记入备注的原文共${length}个字（最长的是「${column}」“${text}…”），备注只能记前${limit}个字；全文保留在原始属性和矿区范围的原文里。请确认后继续。`,
  A15: doubtSentence,
  A16: doubtSentence,
  A17: doubtSentence,
};

/** Taken as it stands, but to be seen. */
function doubtSentence({ column, doubt, against }: Context): string {
  return `「${column}」：${doubt}。不改则照原文登记，请与${against ?? "许可证"}核对。`;
}

function said({ column, text }: Context): string {
  return `「${column}」填的是“${text}”`;
}

function faultOf({ fault }: Context): string {
  return String(fault);
}

/** Which column is meant nobody can tell but the person. */
function differingSentence(context: Context): string {
  const { other, otherText, field } = context;
  const what = mappedFieldLabels[field as MappedField];
  const both = `${said(context)}，「${other}」填的却是“${otherText}”，都可能是${what}`;
  if (field === "name") return `${both}。暂用前者作名称，请核对；要用后者，请在文件中只留那一列。`;
  return `${both}，软件不替您猜测。请在文件中只留一列；${leftOut}`;
}

function licenceSentence(context: Context): string {
  if (context.kind === "legacy") {
    return `${said(context)}，是${context.length}位的旧证号，照原文登记。请核对是否已换发新证。`;
  }
  const consequence = "不改则不登记许可证号，也不按证号与台账对应，新矿山的备注记下原文。";
  if (context.kind === "digits") {
    return `${said(context)}：证号被存成了数字，末尾已失真。请在原文件中改为文本并重填完整证号；${consequence}`;
  }
  return `${said(context)}，不是许可证号：${faultOf(context)}${consequence}`;
}

function amountSentence(context: Context, units: string): string {
  const { kind, other, otherText, fault } = context;
  if (kind === "unit") return `${said(context)}，没有写明是${units}，软件不替您猜测。请注明单位；${leftOut}`;
  if (kind === "contradiction")
    return `${said(context)}，「${other}」却是“${otherText}”，两处单位互相矛盾。请改成一致；${leftOut}`;
  return `${said(context)}：${fault}。${leftOut}`;
}
