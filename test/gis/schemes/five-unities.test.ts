import { expect, test } from "vitest";
import { fiveUnities } from "#gis/schemes/five-unities";

const drawn = { bodies: 1, others: [], outsidePlanM2: 0 };
const verdicts = (change: Partial<Parameters<typeof fiveUnities>[0]>, subject: string | null = "甲矿") =>
  fiveUnities({ ...drawn, ...change }, subject).map(({ verdict }) => verdict);
const other = (isSliver: boolean) => [{ id: "o", name: "丁矿", areaM2: 20, isSliver }];

test("what no register holds stays 待核实, whatever else is in order", () => {
  expect(verdicts({})).toEqual(["yes", "yes", "yes", "unknown", "unknown"]);
});

test("ground of others breaks 矿权统一, a sliver of it does not; several bodies are to be verified", () => {
  expect(verdicts({ others: other(false) })[0]).toBe("no");
  expect(verdicts({ others: other(true) })[0]).toBe("yes");
  expect(verdicts({ bodies: 2 })[0]).toBe("unknown");
});

test("规划统一 is told by 集中开采区, and open without such a layer", () => {
  expect(verdicts({ outsidePlanM2: 12.5 })[1]).toBe("no");
  expect(verdicts({ outsidePlanM2: null })[1]).toBe("unknown");
  expect(fiveUnities({ ...drawn, outsidePlanM2: 12.5 }, null)[1]?.text).toContain("12.50 平方米");
});

test("without a chosen 整合主体 there is no 主体统一", () => {
  expect(verdicts({}, null)[2]).toBe("no");
});
