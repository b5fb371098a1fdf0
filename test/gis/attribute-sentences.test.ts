import { describe, expect, test } from "vitest";
import { readAttributes } from "#gis/attributes/read-attributes";
import { issueSentence } from "#gis/issue-sentence";

interface Case {
  code: string;
  when: string;
  properties: Record<string, unknown>;
  says: string;
}

const gone = "不改则这一项不导入：新矿山留空，备注记下原文；台账已有的不变。";
const noNumber = "不改则不登记许可证号，也不按证号与台账对应，新矿山的备注记下原文。";

/** The least that sets off each code, and the whole sentence by which a person mends it. */
const cases: Case[] = [
  {
    code: "A01",
    when: "is no licence number",
    properties: { 证号: "甲1" },
    says: `「证号」填的是“甲1”，不是许可证号：许可证号须为 C 或 T 加22位数字（其中第8至13位为年月），旧证为13位或18位数字，请核对。${noNumber}`,
  },
  {
    code: "A01",
    when: "was kept as a number, which holds 15 digits",
    properties: { 证号: 210500051011312350 },
    says: `「证号」填的是“210500051011312350”：证号被存成了数字，末尾已失真。请在原文件中改为文本并重填完整证号；${noNumber}`,
  },
  {
    code: "A01",
    when: "is an old number, which is taken",
    properties: { 证号: "2105000510113" },
    says: "「证号」填的是“2105000510113”，是13位的旧证号，照原文登记。请核对是否已换发新证。",
  },
  {
    code: "A02",
    when: "is a credit code too short",
    properties: { 信用代码: "91" },
    says: `「信用代码」填的是“91”：统一社会信用代码须为18位，现为2位，请补全或删去多余的字符。${gone}`,
  },
  {
    code: "A03",
    when: "is a day that the calendar lacks",
    properties: { 有效期止: "2025-02-30" },
    says: `「有效期止」填的是“2025-02-30”：2025-02-30 不是真实的日历日期：2025 年 2 月只有 28 天，请核对年月日。${gone}`,
  },
  {
    code: "A04",
    when: "is a capacity without a unit",
    properties: { 生产规模: "30" },
    says: `「生产规模」填的是“30”，没有写明是万吨/年还是万立方米/年，软件不替您猜测。请注明单位；${gone}`,
  },
  {
    code: "A04",
    when: "is a capacity whose unit column says another",
    properties: { 生产规模: "30万吨/年", 规模单位: "万立方米/年" },
    says: `「生产规模」填的是“30万吨/年”，「规模单位」却是“万立方米/年”，两处单位互相矛盾。请改成一致；${gone}`,
  },
  {
    code: "A04",
    when: "is a capacity that is no number",
    properties: { 生产规模: "三十万吨" },
    says: `「生产规模」填的是“三十万吨”：“三十万吨”不是数字，请只填数字。${gone}`,
  },
  {
    code: "A05",
    when: "is a capacity 1,500 times that of a large mine",
    properties: { 矿种: "铁矿", 生产规模: "300000万吨/年" },
    says: "「生产规模」：生产规模 300000 万吨/年 是大型矿山下限 200 的 1500 倍，疑似按吨填写；若是吨，应填 30 万吨/年。不改则照原文登记，请与许可证核对。",
  },
  {
    code: "A15",
    when: "is a reserve that would last 40,000 years",
    properties: { 生产规模: "30万吨/年", 保有储量: "1200000万吨", 储量核实日期: "2024-12-31" },
    says: "「保有储量」：保有资源储量 1200000 万吨够采 40000 年，疑似按吨填写；若是吨，应填 120 万吨。不改则照原文登记，请与储量报告核对。",
  },
  {
    code: "A16",
    when: "is a 体重 that no ore has",
    properties: { 矿种: "铁矿", 体重: "34" },
    says: "「体重」：“铁矿”的体重一般在 1.8 至 5.3 t/m³ 之间，填的是 34 t/m³。不改则照原文登记，请与储量报告核对。",
  },
  {
    code: "A17",
    when: "is a small mine's term of more than ten years",
    properties: { 矿种: "菱镁矿", 生产规模: "5万吨/年", 有效期起: "2020-01-01", 有效期止: "2031-01-01" },
    says: "「有效期止」：有效期 2020-01-01 至 2031-01-01 超过 10 年（矿产资源开采登记管理办法第七条：小型矿山最长 10 年），最晚应到 2030-01-01。不改则照原文登记，请与许可证核对。",
  },
  {
    code: "A06",
    when: "is a method told by a code",
    properties: { 开采方式: "3" },
    says: `「开采方式」填的是“3”，不是“露天”“地下”或“露天+地下”。${gone}`,
  },
  {
    code: "A07",
    when: "is a reserve without a unit",
    properties: { 保有储量: "30", 储量核实日期: "2024-12-31" },
    says: `「保有储量」填的是“30”，没有写明是万吨还是万立方米，软件不替您猜测。请注明单位；${gone}`,
  },
  {
    code: "A07",
    when: "is a reserve without the day of its verification",
    properties: { 保有储量: "30万吨" },
    says: `「保有储量」填的是“30万吨”，没有储量核实日期，不能登记为核实储量。请补上“储量核实日期”一列；${gone}`,
  },
  {
    code: "A08",
    when: "is a bulk density of nothing",
    properties: { 体重: 0 },
    says: `「体重」填的是“0”：体重须大于 0。${gone}`,
  },
  {
    code: "A09",
    when: "is a mineral told by a code",
    properties: { 矿种: "32011" },
    says: "「矿种」填的是“32011”，不是中文的矿种名称（可能是代码）。不改则新矿山按提交时选定的矿种登记，备注记下原文。",
  },
  {
    code: "A10",
    when: "is longer than the register keeps, and is cut there, not left out",
    properties: { 矿种: "矿".repeat(51) },
    says: "「矿种」有51个字，超过50个字，只登记前50个字。不缩短则照此登记，新矿山的备注记下原文。",
  },
  {
    code: "A11",
    when: "is an area without a unit",
    properties: { 面积: "12.5" },
    says: "「面积」填的是“12.5”，没有写明是平方公里、公顷还是平方米，没有作为填报面积，也没有与算得的面积核对。请把单位写进列名，如“面积（公顷）”。",
  },
  {
    code: "A12",
    when: "ends before it begins",
    properties: { 有效期起: "2030-01-01", 有效期止: "2025-01-01" },
    says: "「有效期起」2030-01-01晚于「有效期止」2025-01-01，可能填反或写错。不改则起止两项都不导入，新矿山的备注记下原文。",
  },
];

const read = (properties: Case["properties"]) =>
  readAttributes({ name: null, number: null, declaredAreaM2: null, properties }, {});

describe("the attribute", () => {
  test.each(cases)("$code: $when", ({ code, properties, says }) => {
    const { issues } = read(properties);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues.map(issueSentence)).toEqual([says]);
  });
});

test("every code of attributes has its case here, from A01 to A12 and the doubts", () => {
  const codes = [...new Set(cases.map(({ code }) => code))];
  const doubts = ["A15", "A16", "A17"];
  const numbered = Array.from({ length: 12 }, (_, at) => `A${String(at + 1).padStart(2, "0")}`);
  expect(codes.toSorted()).toEqual([...numbered, ...doubts]);
});

test("what is said to be noted is noted, in the words of the source", () => {
  for (const { says, properties } of cases.filter((one) => one.says.includes("备注"))) {
    const { fields } = read(properties);
    expect(fields.notTaken.length, says).toBeGreaterThan(0);
    for (const { column, text } of fields.notTaken) expect(text).toBe(String(properties[column]));
  }
});
