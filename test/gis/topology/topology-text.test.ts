import { describe, expect, it } from "vitest";
import { auditTopology } from "#gis/topology/audit";
import { bandText, topologySentence } from "#gis/topology/topology-text";
import { audited, block, options } from "#test/support/audited";

const base = audited("a", block(0, 0, 300, 200));
const names: Record<string, string> = { a: "东沟矿", b: "西沟矿" };
const sentence = (...shapes: ReturnType<typeof block>[]) =>
  auditTopology([base, ...shapes.map((shape) => audited("b", shape))], options()).map((finding) =>
    topologySentence(finding, (id) => names[id] ?? id),
  );

describe("a finding in one sentence", () => {
  it("names both mines, the area, the width and what the bands say", () => {
    expect(sentence(block(260, 50, 300, 100))).toEqual([
      "东沟矿与西沟矿垂直投影重叠，面积 4000.00 平方米，最宽 40.00 米，开采标高不全，无法比较。",
    ]);
  });
  it("tells the widest and the narrowest place of a gap and how long it runs", () => {
    expect(sentence(block(303, 0, 100, 200))).toEqual([
      "东沟矿与西沟矿之间有缝隙，面积 600.00 平方米，最宽 3.00 米、最窄 3.00 米，沿边界长 200.00 米。",
    ]);
  });
  it("says which mine lies inside which", () => {
    expect(sentence(block(50, 50, 80, 60))[0]).toContain("西沟矿全部位于对方范围内");
  });
  it("calls the same ground twice a double registration, and a sliver a likely error of the survey", () => {
    expect(sentence(base.shape)[0]).toContain("重复登记");
    expect(sentence(block(299.99, 0, 300, 150))[0]).toContain("疑似套合误差");
  });
});

it("prints a band from top to bottom, with a dash for what is not stated", () => {
  expect(bandText({ topM: 363, bottomM: 229.5 })).toBe("363 至 229.5 米");
  expect(bandText({ topM: null, bottomM: 70 })).toBe("— 至 70 米");
});
