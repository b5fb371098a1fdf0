import { describe, expect, it } from "vitest";
import { numberMethods } from "#gis/methods/number-methods";
import {
  engineText,
  inputsText,
  methodLines,
  reasonText,
  staleText,
  unjudgedText,
} from "#gis/provenance/provenance-text";

const nameOf = (id: string) => ({ a: "甲矿", b: "乙矿" })[id] ?? id;
const own = [
  { kind: "mine", version: 4, mineId: "a" },
  { kind: "boundary", version: 2, mineId: "a" },
] as const;

describe("records a result rests on", () => {
  it("of one mine are told without its name", () => {
    expect(inputsText(own, nameOf)).toBe("边界版本 2 · 登记信息版本 4");
  });

  it("of several mines are told mine by mine", () => {
    const inputs = [
      ...own,
      { kind: "boundary", version: 1, mineId: "b" } as const,
      { kind: "zone", version: 7, mineId: null } as const,
      { kind: "zone", version: 8, mineId: null } as const,
    ];
    expect(inputsText(inputs, nameOf)).toBe(
      "甲矿：边界版本 2、登记信息版本 4；乙矿：边界版本 1；管控区版本 7、8",
    );
  });

  it("are silent where none was kept", () => {
    expect(inputsText([], nameOf)).toBe("");
  });
});

describe("why a verdict changed", () => {
  const boundary = { kind: "boundary", mineId: "b" } as const;
  it.each([
    [[{ ...boundary, before: 1, after: 2 }], "登记数据变化（乙矿边界 1→2）"],
    [
      [
        { ...boundary, before: 1, after: null },
        { ...boundary, before: null, after: 1 },
      ],
      "登记数据变化（乙矿边界已更换）",
    ],
    [[{ ...boundary, before: null, after: 1 }], "登记数据变化（乙矿边界新增）"],
    [[{ ...boundary, before: 3, after: null }], "登记数据变化（乙矿边界不再采用）"],
    [[{ kind: "zone", mineId: null, before: 1, after: 2 } as const], "登记数据变化（管控区 1→2）"],
    [[], "登记数据变化"],
  ])("names the records that moved on: %j", (inputs, text) => {
    expect(reasonText({ reasons: ["data"], inputs }, nameOf)).toBe(text);
  });

  it("names engine and parameters", () => {
    const reasons = ["engine", "parameters"] as const;
    expect(reasonText({ reasons, inputs: [] }, nameOf)).toBe("引擎更新；参数或政策包变化");
  });
});

describe("a run", () => {
  it("tells engine and version of the register", () => {
    expect(engineText({ engineVersion: "3", dataVersion: 57 })).toBe("引擎 3 · 数据版本 57");
    expect(engineText({ engineVersion: null, dataVersion: 57 })).toContain("未记录");
  });

  it("that may no longer hold says why", () => {
    expect(staleText([])).toBeNull();
    expect(staleText(["engine"])).toBe("引擎已更新，结论可能变化，建议重算。");
    expect(staleText(["data", "engine"])).toBe("引擎已更新，登记数据已更新，结论可能变化，建议重算。");
  });

  it.each(["candidates", "breaches", "topology"] as const)(
    "of %s has words for each of its numbers",
    (kind) => {
      for (const line of methodLines(numberMethods[kind])) expect(line).toMatch(/^[^a-zA-Z]+：\S+/);
    },
  );

  it("names the method of a distance", () => {
    expect(methodLines({ distanceM: "geodesic" })).toEqual(["边界最近距离：椭球面测地距离（CGCS2000）"]);
  });
});

describe("what a run left unjudged", () => {
  it("is told as 待核实 with its reasons, and not at all where everything was judged", () => {
    expect(unjudgedText({ notForDecision: 2, missingBoundary: 1 })).toBe(
      "待核实：2 处坐标系不是 2000 国家大地坐标系，不可用于判定；1 座矿山没有登记矿区范围。均未参加判定。",
    );
    expect(unjudgedText({ notForDecision: 0, missingBoundary: 0, suspected: 3 })).toBeNull();
    expect(unjudgedText(null)).toBeNull();
  });
});
