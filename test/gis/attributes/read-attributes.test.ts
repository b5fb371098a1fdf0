import { describe, expect, it } from "vitest";
import { fieldColumns } from "#gis/attributes/mapped-field";
import { licenceNumberOf, readAttributes } from "#gis/attributes/read-attributes";
import { issueSentence } from "#gis/issue-sentence";

const place = { item: 3, itemName: "甲矿" };
const source = (properties: Record<string, unknown>, number: string | null = null) => ({
  name: "甲矿",
  number,
  declaredAreaM2: null,
  properties,
});
const read = (properties: Record<string, unknown>, number: string | null = null) =>
  readAttributes(source(properties, number), place);
const fields = (properties: Record<string, unknown>, number: string | null = null) =>
  read(properties, number).fields;
const codes = (properties: Record<string, unknown>) => read(properties).issues.map(({ code }) => code);
const sentences = (properties: Record<string, unknown>) =>
  read(properties).issues.map(issueSentence).join("");

const licence = "C2112822009087120030651";

it("says nothing of attributes it understands, and nothing of those that say nothing", () => {
  const sound = {
    许可证号: licence,
    采矿权人: "云岭矿业",
    统一社会信用代码: "91210381564620598A",
    矿种: "铁矿",
    开采方式: "露天开采",
    生产规模: "30万吨/年",
    体重: "3.2 t/m³",
    有效期起: "2020-01-01",
    有效期止: "2029年12月31日",
    "保有资源储量（万吨）": 120.5,
    储量核实日期: "20241231",
  };
  expect(read(sound).issues).toEqual([]);
  expect(read(sound).fields).toMatchObject({
    capacity: { amount: "30", unit: "wt" },
    bulkDensity: "3.2",
    validTo: "2029-12-31",
    reserve: { amount: "120.5", unit: "wt" },
    reserveDate: "2024-12-31",
    notTaken: [],
  });
  const silent = { 许可证号: "无", 统一社会信用代码: "—", 生产规模: "<Null>", 有效期止: "/", 矿种: null };
  expect(read(silent)).toMatchObject({ issues: [], fields: { licenceNumber: null, mineral: null } });
});

it("names mine, attribute and line of what is wrong, and keeps the words of the source", () => {
  const { fields: kept, issues } = readAttributes(
    { ...source({ 证号: "2101-7" }), attributeLines: { 证号: 4 } },
    place,
  );
  expect(issues).toMatchObject([
    { code: "A01", severity: "warning", place: { item: 3, itemName: "甲矿", line: 4, field: "证号" } },
  ]);
  expect(kept.notTaken).toEqual([{ column: "证号", text: "2101-7" }]);
  expect(issueSentence(issues[0] as never)).toBe(
    "甲矿、第4行：「证号」填的是“2101-7”，不是许可证号：许可证号须为 C 或 T 加22位数字（其中第8至13位为年月），旧证为13位或18位数字，请核对。不改则不登记许可证号，也不按证号与台账对应，新矿山的备注记下原文。",
  );
});

describe("the licence number", () => {
  it("of 23 characters is taken wherever it stands", () => {
    expect(fields({ 许可证号: ` ${licence.toLowerCase()} ` })).toMatchObject({
      licenceNumber: licence,
      otherNumber: null,
    });
    expect(fields({}, licence).licenceNumber).toBe(licence);
    expect(licenceNumberOf(source({ 采矿权: licence }))).toBe(licence);
  });

  it("is known under the names that a shapefile cut to ten bytes, and 采矿权 is told by what it holds", () => {
    expect(fields({ 采矿许可证: licence, 统一社会信: "91210381564620598A", 开采主: "铁矿" })).toMatchObject({
      licenceNumber: licence,
      creditCode: "91210381564620598A",
      mineral: "铁矿",
    });
    expect(fields({ 采矿权: "云岭矿业" })).toMatchObject({ holder: "云岭矿业", licenceNumber: null });
    expect(fields({ 采矿权: licence })).toMatchObject({ holder: null, licenceNumber: licence });
  });

  it("of an old form counts only where a column says it is one, and is to be looked at", () => {
    expect(fields({ 许可证号: "2105000510113" }).licenceNumber).toBe("2105000510113");
    expect(sentences({ 许可证号: "2105000510113" })).toMatch(/13位的旧证号.*核对是否已换发新证/);
    expect(read({}, "2105000510113")).toMatchObject({
      fields: { licenceNumber: null, otherNumber: "2105000510113" },
      issues: [],
    });
  });

  it("with a month 13 is kept out of the register but not out of sight", () => {
    const wrong = "C2112822009137120030651";
    expect(fields({ 许可证号: wrong }, wrong)).toMatchObject({
      licenceNumber: null,
      otherNumber: null,
      notTaken: [{ column: "许可证号", text: wrong }],
    });
    expect(codes({ 许可证号: wrong })).toEqual(["A01"]);
  });

  it("kept as a number of 18 digits has lost its end", () => {
    const rounded = Number("210500051011312345");
    expect(fields({ 许可证号: rounded }).licenceNumber).toBeNull();
    expect(sentences({ 许可证号: rounded })).toContain("存成了数字");
    expect(fields({ 许可证号: 2105000510113 }).licenceNumber).toBe("2105000510113");
  });
});

it.each([
  ["91210381564620598B", "校验码不符"],
  ["9121038156462059", "须为18位"],
  ["9121038156462059IA", "不用 I、O、S、V、Z"],
])("a credit code %s is not taken: %s", (code, why) => {
  expect(fields({ 统一社会信用代码: code }).creditCode).toBeNull();
  expect(sentences({ 统一社会信用代码: code })).toContain(why);
});

describe("days", () => {
  it("are read as they are usually written", () => {
    for (const text of ["2025-6-1", "2025/06/01", "2025年6月1日", "20250601", "2025-06-01T00:00:00Z"]) {
      expect(read({ 有效期止: text })).toMatchObject({ fields: { validTo: "2025-06-01" }, issues: [] });
    }
  });

  it.each([
    ["2025-02-30", "不是真实的日历日期"],
    ["长期", "不是日期"],
    ["2025-06", "只写到月"],
    ["2025-05-31T16:00:00.000Z", "可能因时区差一天"],
    [45809, "Excel 的日期序号"],
  ])("%s is none: %s", (text, why) => {
    expect(fields({ 有效期止: text }).validTo).toBeNull();
    expect(sentences({ 有效期止: text })).toContain(why);
  });

  it("that end before they begin are both left out, and the note keeps both", () => {
    const { fields: kept, issues } = read({ 有效期起: "2030-01-01", 有效期止: "2025-01-01" });
    expect(kept).toMatchObject({ validFrom: null, validTo: null });
    expect(kept.notTaken.map(({ column }) => column)).toEqual(["有效期止", "有效期起"]);
    expect(issues.map(issueSentence)).toEqual([
      "甲矿：「有效期起」2030-01-01晚于「有效期止」2025-01-01，可能填反或写错。不改则起止两项都不导入，新矿山的备注记下原文。",
    ]);
  });
});

describe("the capacity", () => {
  it("beside its class is the number, not the class", () => {
    expect(read({ 生产规模: "中型", "证载规模（万吨/年）": 30 })).toMatchObject({
      fields: { capacity: { amount: "30", unit: "wt" } },
      issues: [],
    });
    expect(read({ 生产规模: "中型" })).toMatchObject({ fields: { capacity: null }, issues: [] });
  });

  it("far out of range is taken as it stands, and must be looked at", () => {
    const properties = { 矿种: "铁矿", 生产规模: "300000万吨/年" };
    expect(fields(properties).capacity).toEqual({ amount: "300000", unit: "wt" });
    expect(sentences(properties)).toMatch(/疑似按吨填写.*应填 30 万吨\/年.*照原文登记/);
  });
});

it("a reserve without the day of its verification is not registered, and that is said", () => {
  expect(sentences({ "保有资源储量（万吨）": 20 })).toContain("没有储量核实日期");
  expect(codes({ 保有资源储量: "12.5", 储量核实日期: "2024-12-31" })).toEqual(["A07"]);
  expect(read({ 保有资源储量: "12.5万立方米", 储量核实日期: "2024-12-31" })).toMatchObject({
    fields: { reserve: { amount: "12.5", unit: "wm3" } },
    issues: [],
  });
});

it.each([
  [0, "体重须大于 0"],
  ["约2.6", "不是数字"],
  ["2650 kg/m3", "看不懂"],
])("a bulk density of %s is not taken: %s", (text, why) => {
  expect(fields({ 体重: text }).bulkDensity).toBeNull();
  expect(sentences({ 体重: text })).toContain(why);
});

it("tells open pit, underground and both apart, and says when a method is none", () => {
  expect(fields({ 开采方式: "露天开采" }).method).toBe("open_pit");
  expect(fields({ 开采方式: "地下开采" }).method).toBe("underground");
  expect(fields({ 开采方式: "露天/地下开采" }).method).toBe("both");
  expect(codes({ 开采方式: "3" })).toEqual(["A06"]);
});

it("a mineral told by a code is none, and text that is too long is cut in sight", () => {
  expect(read({ 矿种: "32011" })).toMatchObject({ fields: { mineral: null }, issues: [{ code: "A09" }] });
  const long = "矿".repeat(60);
  expect(read({ 矿种: long })).toMatchObject({
    fields: { mineral: "矿".repeat(50), notTaken: [{ column: "矿种", text: long, registeredLength: 50 }] },
    issues: [{ code: "A10", context: { length: 60, limit: 50 } }],
  });
  const named = { ...source({ 矿山名称: "名".repeat(201) }), name: "名".repeat(201) };
  expect(readAttributes(named, place).issues).toMatchObject([{ code: "A10", place: { field: "矿山名称" } }]);
});

it("an area without a unit is compared with nothing, and that is said", () => {
  expect(codes({ 面积: "12.5" })).toEqual(["A11"]);
  expect(readAttributes({ ...source({ 面积: "12.5" }), declaredAreaM2: 1 }, place).issues).toEqual([]);
});

describe("several columns of one field", () => {
  it("that say different things are asked about, and none is taken", () => {
    const both = { 采矿权人: "甲公司", 企业名称: "乙公司" };
    const { fields: kept, issues } = read(both);
    expect(kept.holder).toBeNull();
    expect(kept.notTaken.map(({ column }) => column)).toEqual(["采矿权人", "企业名称"]);
    expect(issues).toMatchObject([{ code: "A13", severity: "warning", context: { field: "holder" } }]);
    expect(sentences(both)).toMatch(/「企业名称」填的却是“乙公司”，都可能是采矿权人.*只留一列.*备注记下原文/);
  });

  it("that say the same are one", () => {
    expect(read({ 采矿权人: "甲公司", 企业名称: " 甲公司 " })).toMatchObject({
      fields: { holder: "甲公司" },
      issues: [],
    });
  });

  it("leave the item the name it has, and that is said", () => {
    expect(sentences({ 矿山名称: "甲矿", 矿区名称: "乙矿区" })).toContain("暂用前者作名称");
  });

  it("are read from the one a person says, in the unit a person says", () => {
    const properties = { 采矿权人: "甲公司", 企业名称: "乙公司", 储量: 120, 核实: "2024-12-31" };
    const columns = fieldColumns([
      { name: "企业名称", field: "holder", unit: null },
      { name: "储量", field: "reserve", unit: "t" },
      { name: "核实", field: "reserveDate", unit: null },
    ]);
    expect(readAttributes(source(properties), place, columns)).toMatchObject({
      fields: { holder: "乙公司", reserve: { amount: "0.012", unit: "wt" }, reserveDate: "2024-12-31" },
      issues: [],
    });
  });

  it("a cell that names another unit than a person is not taken", () => {
    const columns = fieldColumns([{ name: "储量", field: "reserve", unit: "t" }]);
    const { issues } = readAttributes(source({ 储量: "120万吨" }), place, columns);
    expect(issues.map(issueSentence).join()).toContain("「字段对应」却是“吨”，两处单位互相矛盾");
  });
});

describe("a 有效期 in one cell", () => {
  it.each([
    ["2020年3月1日至2025年3月1日", "2020-03-01", "2025-03-01"],
    ["2020-03-01—2025-03-01", "2020-03-01", "2025-03-01"],
    ["至2025年3月1日", null, "2025-03-01"],
  ])("%s is read", (采矿许可证有效期, validFrom, validTo) => {
    expect(read({ 采矿许可证有效期 })).toMatchObject({ fields: { validFrom, validTo }, issues: [] });
  });

  it("that is none is not taken: it may be one day, none, or upside down", () => {
    expect(sentences({ 有效期: "2025-03-01" })).toContain("看不出是起还是止");
    expect(codes({ 有效期限: "长期" })).toEqual(["A03"]);
    expect(sentences({ 有效期: "2025-03-01至2020-03-01" })).toContain("晚于");
  });

  it("beside two columns counts where it agrees with them; else none is taken", () => {
    const whole = "2020-03-01至2025-03-01";
    expect(read({ 有效期: whole, 有效期止: "2025年3月1日" })).toMatchObject({
      fields: { validFrom: "2020-03-01", validTo: "2025-03-01" },
      issues: [],
    });
    expect(read({ 有效期: whole, 有效期止: "2026-03-01" })).toMatchObject({
      fields: { validFrom: null, validTo: null, notTaken: [{ column: "有效期" }, { column: "有效期止" }] },
      issues: [{ code: "A13" }],
    });
    expect(codes({ 有效期起: "2030-01-01", 有效期: "至2025-03-01" })).toEqual(["A12"]);
  });
});

it("more words than a note holds are told, with the longest column", () => {
  const holders = ["采矿权人", "采矿权人名称", "采矿权", "申请人", "企业名称"];
  const long = (length: number) =>
    Object.fromEntries(holders.map((name, at) => [name, `${at}`.repeat(length + at)]));
  expect(sentences(long(390))).toMatch(/最长的是「企业名称」.*备注只能记前1880个字/);
  expect(codes(long(200))).toEqual(["A13"]);
});
