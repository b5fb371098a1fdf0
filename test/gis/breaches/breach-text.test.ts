import { describe, expect, test } from "vitest";
import { breachSentence, directionText, overlapSentence } from "#gis/breaches/breach-text";
import type { WorkingBreach, ZoneOverlap } from "#gis/breaches/finding";

const breach: WorkingBreach = {
  workingId: "w1",
  mineId: "m1",
  verdict: "suspected_outside",
  outsideM2: 150.004,
  penetrationM: 3,
  deepestAt: [112, 38],
  azimuthDeg: 90.2,
  toleranceM: 0.1414,
  belowBottomM: 30,
  intrusions: [{ mineId: "m2", areaM2: 12.3 }],
  outside: null,
};
const overlap: ZoneOverlap = {
  relation: "partial",
  overlapM2: 52_045.89,
  share: 0.5783,
  perPartM2: [52_045.89],
  overlap: null,
};

describe("a breach in words", () => {
  test("gives area, penetration, direction and tolerance, and only ever a suspicion", () => {
    expect(breachSentence(breach)).toBe(
      "疑似越界，越界面积 150.00 平方米，最大越界深度 3.00 米，方位角 90°，容差 0.14 米，疑似超深 30.00 米，侵入他人矿区 1 处共 12.30 平方米。",
    );
  });

  test("says of a working inside only that", () => {
    const inside: WorkingBreach = { ...breach, verdict: "inside", belowBottomM: null, intrusions: [] };
    expect(breachSentence(inside)).toBe("未越界。");
  });

  test("gives the mined area where there is no licence", () => {
    const unlicensed: WorkingBreach = {
      ...breach,
      verdict: "no_licence",
      belowBottomM: null,
      intrusions: [],
    };
    expect(breachSentence(unlicensed)).toBe("无对应采矿许可证，采动面积 150.00 平方米。");
  });
});

describe("an overlap in words", () => {
  test("gives hectares, 亩 and the share, and leaves the decision to the authority", () => {
    expect(overlapSentence(overlap, "生态保护红线")).toBe(
      "经套合，该矿区范围与生态保护红线重叠面积 5.2046 公顷（78.07 亩），占矿区面积 57.83%，部分重叠，以主管部门认定为准。",
    );
  });

  test("shows a sliver in square metres and a contact as nothing", () => {
    expect(overlapSentence({ ...overlap, relation: "sliver", overlapM2: 0.4 }, "红线")).toContain(
      "0.40 平方米，疑似套合误差",
    );
    expect(overlapSentence({ ...overlap, relation: "touching", overlapM2: 0 }, "红线")).toContain(
      "边界相接，重叠面积 0",
    );
    expect(overlapSentence({ ...overlap, relation: "disjoint", overlapM2: 0 }, "红线")).toContain("不重叠");
  });
});

test.each([
  [0, "正北 0°"],
  [43, "东北 43°"],
  [90, "正东 90°"],
  [229, "西南 229°"],
  [359.7, "正北 0°"],
])("azimuth %s° reads %s", (azimuthDeg, text) => {
  expect(directionText(azimuthDeg)).toBe(text);
});
