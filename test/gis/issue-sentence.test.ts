import { describe, expect, test } from "vitest";
import { foreignKinds } from "#gis/formats/foreign-file";
import { type Issue, issueCodes } from "#gis/issue";
import { issuePlaceText, issueSentence } from "#gis/issue-sentence";

const contexts: Record<Issue["code"], Issue["context"][]> = {
  A01: [
    { column: "许可证号", text: "甲1", kind: "wrong", fault: "许可证号须为 C 或 T 加22位数字，请核对。" },
    { column: "许可证号", text: "210500051011312350", kind: "digits" },
    { column: "许可证号", text: "2105000510113", kind: "legacy", length: 13 },
  ],
  A02: [
    { column: "信用代码", text: "91", fault: "统一社会信用代码须为18位，现为2位，请补全或删去多余的字符。" },
  ],
  A03: [{ column: "有效期止", text: "长期", fault: "“长期”不是日期" }],
  A04: [
    { column: "生产规模", text: "30", kind: "unit" },
    { column: "生产规模", text: "30万吨", kind: "contradiction", other: "规模单位", otherText: "万立方米" },
    { column: "生产规模", text: "三十", kind: "number", fault: "“三十”不是数字" },
  ],
  A05: [{ column: "生产规模", text: "300000", doubt: "生产规模 300000 万吨/年 疑似按吨填写" }],
  A06: [{ column: "开采方式", text: "3" }],
  A07: ["unit", "undated", "contradiction", "number"].map((kind) => ({
    column: "保有资源储量",
    text: "30",
    kind,
    other: "储量单位",
    otherText: "万立方米",
    fault: "不是数字",
  })),
  A08: [{ column: "体重", text: "0", fault: "体重须大于 0" }],
  A09: [{ column: "矿种", text: "32011" }],
  A10: [{ column: "采矿权人", length: 201, limit: 200 }],
  A11: [{ column: "面积", text: "1.5" }],
  A12: [{ fromColumn: "有效期起", from: "2030-01-01", column: "有效期止", to: "2025-01-01" }],
  A13: ["holder", "name"].map((field) => ({
    column: "采矿权人",
    text: "甲",
    field,
    other: "企业名称",
    otherText: "乙",
  })),
  A15: [{ column: "保有储量", doubt: "够采 40000 年", against: "储量报告" }],
  A16: [{ column: "体重", doubt: "铁矿的体重 34 太大", against: "储量报告" }],
  A17: [{ column: "有效期止", doubt: "超过 10 年" }],
  A14: [{ column: "备考", text: "长", length: 3000, limit: 1880 }],
  C01: ["encrypted", "method", "duplicate", "size", "damaged"].map((kind) => ({ kind, name: "a.shp" })),
  C02: ["entries", "features", "work", "total", "single", "ratio"].map((kind) => ({
    kind,
    name: "a.shp",
    limit: 100,
  })),
  C03: [{ name: "../a.shp" }],
  C04: [
    { kind: "corners" },
    { kind: "part", layer: "矿区", missing: ".dbf" },
    { kind: "index", layer: "矿区" },
    { kind: "deleted", layer: "矿区", count: 2 },
    { kind: "nothing", names: "说明.docx" },
    { kind: "hidden", names: "旧数据" },
  ],
  C05: [
    { what: "KML 文件", detail: "不是完整的 XML" },
    { kind: "workbook", detail: "工作簿打不开。请另存为 .xlsx 再上传。" },
  ],
  C06: ["doctype", "depth", "virtual", "binary", "dwg"].map((kind) => ({ kind, limit: 64 })),
  C07: [
    { encoding: "gb18030" },
    { encoding: "big5" },
    { kind: "text", encoding: "big5", as: "礦山" },
    { kind: "doubt", encoding: "gb18030", as: "鑫淼", rival: "big5", rivalAs: "鼛穔" },
  ],
  C08: [{ around: 1 }],
  C10: [{ count: 2, links: "http://example.com/a.kml、未写明" }],
  C11: [
    { count: 2, names: "一乡、二乡" },
    { count: 4, names: "一乡、二乡、三乡" },
  ],
  C09: [{ arcs: 2, toleranceM: 0.001 }],
  E01: [{ count: 2 }, { count: 3, reason: "flat" }, { count: 3, reason: "thin" }],
  E02: [
    { claim: "name", first: "J1" },
    { claim: "layout", first: "第1点" },
  ],
  E03: ["cross", "overlap", "spike", "touch"].map((kind) => ({ kind, edge: "J1–J2", otherEdge: "J3–J4" })),
  E04: [{ before: "J2" }],
  E05: [
    { stated: 40, statedWidth: 0, prefix: 41, prefixWidth: 3, count: 8 },
    { stated: 41, statedWidth: 6, prefix: 41, prefixWidth: 3, count: 8 },
  ],
  E06: [{ outsideM2: 5000, areaM2: 1_000_000 }],
  E07: [{ overlapM2: 12.345, other: "东采区" }],
  E08: [
    { outsideM2: 50, holeM2: 2500 },
    { kind: "bay", holeM2: 2500 },
    { kind: "whole", holeM2: 2500 },
    { kind: "divides" },
  ],
  E09: [
    {
      areaM2: 87_498.45,
      declaredAreaM2: 90_000,
      declared: "9公顷",
      differenceM2: -2501.55,
      toleranceM2: 100,
    },
  ],
  E10: ["XIAN80", "GCJ02", "unknown", "missing"].map((datum) => ({ datum, text: "1980西安坐标系" })),
  E11: ["yes", "no"].flatMap((accepted) => [
    { kind: "plane", first: "41473000", second: "4507000", count: 4, accepted },
    { kind: "geographic", first: "40", second: "120", count: 4, accepted },
  ]),
  E12: [
    { kind: "number", field: "X", text: "45O7000" },
    { kind: "number", field: "Y", text: "" },
    { kind: "fullwidth", count: 2 },
    { kind: "dressed", text: "4,507,000", count: 8 },
    { kind: "split", text: "4,507,000,41,473,000", count: 4 },
  ],
  E13: [{ topM: 10, bottomM: 363, part: "东采区" }],
  F01: [{}, ...foreignKinds.map((kind) => ({ kind }))],
  F02: [{ y: "473000.000" }],
  F03: [{ declared: 5, listed: 4 }],
  F04: [{}],
  F05: [
    { kind: "Point" },
    { kind: "空" },
    { kind: "LineString", skipped: "yes" },
    { kind: "HATCH 3个", drawn: "yes" },
  ],
  F06: [{ text: "坏行" }, { text: "", missing: "footer" }, { missing: "ring", ring: 2, count: 9, found: 4 }],
  F07: ["line", "points", "rings", "rows", "file", "issues"].map((kind) => ({ kind, count: 9, limit: 5 })),
  F08: [{ text: "113.1212" }],
  F09: [
    ...["plane", "degrees"].map((kind) => ({ kind, heading: "经度、纬度", first: "1", second: "2" })),
    { kind: "beside", heading: "X、Y", also: "X、Y" },
  ],
  G01: [
    { kind: "plane", x: "1", y: "2" },
    { kind: "geographic", value: "[200,0]", count: 1 },
  ],
  G03: [{ count: 5001 }],
  G02: [{ reason: "Self-intersection" }],
  R01: ["picked", "told"].map((how) => ({
    how,
    reading: "3度带第41带",
    reasons: "在内",
    dropped: "没有别的",
  })),
  L01: [{ number: "C2101002026117100000001", count: 2, others: "3、7" }],
  L02: [{ region: "东县（140901）" }],
  L03: [{ number: "C2101002026117100000001" }],
};

describe("issueSentence", () => {
  test.each(issueCodes)(
    "%s has a Chinese sentence for each of its cases, with nothing left blank",
    (code) => {
      for (const context of contexts[code]) {
        const sentence = issueSentence({ code, severity: "error", place: {}, context });
        expect(sentence).toMatch(/\p{Script=Han}.*。$/u);
        expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
      }
    },
  );

  test("the cases of a code are told apart", () => {
    for (const code of issueCodes) {
      const sentences = contexts[code].map((context) =>
        issueSentence({ code, severity: "error", place: {}, context }),
      );
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  test("where, what and how to mend it stand in one line", () => {
    const issue: Issue = {
      code: "E11",
      severity: "error",
      place: { line: 12 },
      context: { kind: "plane", first: "41473000", second: "4507000", count: 4, accepted: "no" },
    };
    expect(issueSentence(issue)).toBe(
      "第12行：X、Y 坐标疑似颠倒（首列41473000像带号横坐标，次列4507000像纵坐标，共4点）。请确认后选择“交换X/Y”再导入。",
    );
  });
});

describe("issuePlaceText", () => {
  test("names mine, line, ring and corner as far as known", () => {
    expect(issuePlaceText({ line: 3, ring: 2, point: 5, pointName: "J5" })).toBe("第3行、第2圈第5点 J5");
    expect(issuePlaceText({ item: 4, itemName: "甲矿", part: 2, ring: 1 })).toBe("甲矿、第2部分第1圈");
    expect(issuePlaceText({ item: 4 })).toBe("第4个图形");
    expect(issuePlaceText({})).toBe("");
  });
});
