import { expect, test } from "vitest";
import type { TopologyFindingRow } from "#contract/topology";
import { measuresText, sidesText, stateText } from "../../../web/topology/finding-list.tsx";

const side = (name: string, part: number | null = null) => ({ name, part }) as TopologyFindingRow["a"];
const measured = (change: object) =>
  ({ areaM2: 720, widthM: 3, leastWidthM: null, ...change }) as TopologyFindingRow;

test("two mines are named, or the two parts of one", () => {
  expect(sidesText({ a: side("东矿"), b: side("西矿") })).toBe("东矿 — 西矿");
  expect(sidesText({ a: side("东矿", 1), b: side("东矿", 3) })).toBe("东矿 第 1、3 采区");
});

test("a corridor has one width, a wedge two, and millimetres are not rounded away", () => {
  expect(measuresText(measured({ leastWidthM: 3.0001 }))).toBe("720.00 m² · 宽 3.00 米");
  expect(measuresText(measured({ leastWidthM: 0.5 }))).toBe("720.00 m² · 宽 0.50～3.00 米");
  expect(measuresText(measured({ widthM: 0.008 }))).toBe("720.00 m² · 宽 0.008 米");
});

test("a decision made before a boundary changed is shown as to be looked at again", () => {
  const decision = { decision: "acceptable" } as NonNullable<TopologyFindingRow["decision"]>;
  expect(stateText({ state: "open", decision: null })).toBe("未定");
  expect(stateText({ state: "decided", decision })).toBe("测量误差可接受");
  expect(stateText({ state: "review", decision })).toBe("需复核（原：测量误差可接受）");
});
