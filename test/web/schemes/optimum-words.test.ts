import { describe, expect, test } from "vitest";
import {
  gapPercent,
  looseningText,
  movedText,
  priceText,
  proofOf,
} from "../../../web/schemes/optimum-words.ts";

const found = { groups: [["a"]], measures: null, cost: 2000, bound: 1950 };
const proof = (best: object, conflicts: { kind: string; mineIds: string[]; text: string }[] = []) =>
  proofOf({ best: { ...found, state: "proved", ...best }, weighed: 1234, conflicts });
const conflict = { kind: "share", mineIds: [], text: "" };

describe("what is proved is said, and what is not is not", () => {
  test.each([
    ["proved", proof({}), "已证明最优", /1,234 种组合.*没有代价更低的（代价 2000）/],
    ["a gap", proof({ state: "stopped" }), "到时限未证明最优，差距 2.5%", /不低于 1950，所以至多还能好 2.5%/],
    ["no bound", proof({ state: "stopped", bound: null }), "到时限未证明最优", /还不知道能否更好/],
    [
      "nothing",
      proof({ state: "stopped", groups: null, cost: null }),
      "到时限没有找到方案",
      /也没有证明它不存在/,
    ],
    ["one clash", proof({ state: "impossible" }, [conflict]), "有要求不能满足", /须放宽它/],
    ["more", proof({ state: "impossible" }, [conflict, conflict]), "要求不能同时满足", /放宽其中任何一项/],
  ])("%s", (_, { title, text }, expected, words) => {
    expect(title).toBe(expected);
    expect(text).toMatch(words);
  });
});

test("the gap is of what the found scheme costs, and never below 0", () => {
  expect(gapPercent({ cost: 3000, bound: 2000 })).toBe("33.3");
  expect(gapPercent({ cost: 2000, bound: 2001 })).toBe("0.0");
  expect(gapPercent({ cost: 0, bound: 0 })).toBe("0.0");
  expect(gapPercent({ cost: null, bound: 5 })).toBe(null);
});

const price = (change: object) =>
  priceText(
    {
      ...{ kind: "apart", pair: ["a", "b"], state: "proved", mines: 1, sharePoints: "0.80", cost: 1200 },
      ...change,
    } as Parameters<typeof priceText>[0],
    (id) => id.toUpperCase(),
  );

test("a wish is told with what it costs in mines and in points", () => {
  expect(price({})).toBe("不同组：A 与 B —— 多留 1 座，大中型比例低 0.80 个百分点");
  expect(price({ kind: "together", mines: -1, sharePoints: "-0.20" })).toBe(
    "须同组：A 与 B —— 少留 1 座，大中型比例高 0.20 个百分点",
  );
  expect(price({ mines: 0, sharePoints: null, cost: 30 })).toBe(
    "不同组：A 与 B —— 代价多 30，座数和比例不变",
  );
  expect(price({ mines: 0, sharePoints: "0.00", cost: 0, state: "stopped" })).toBe(
    "不同组：A 与 B —— 没有代价（未证明，仅供参考）",
  );
});

test("every kind of demand that may clash has a way to loosen it", () => {
  expect(looseningText("locked")).toBe("可解锁这个组");
  expect(looseningText("unheard of")).toBe(null);
});

test("a mine that moves is told with whom it was and with whom it is to be", () => {
  expect(movedText({ mineId: "c", before: [], after: ["a", "b"] }, (id) => id)).toBe("单列 → 与a、b合为一座");
});
