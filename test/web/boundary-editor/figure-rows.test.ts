import { expect, test } from "vitest";
import type { BoundaryFigures } from "#gis/schemes/boundary-figures";
import { figureRows } from "../../../web/boundary-editor/figure-rows.ts";

const figures: BoundaryFigures = {
  ...{
    areaM2: 90_000,
    partAreasM2: [90_000],
    perimeterM: 1200,
    compactness: 0.7854,
    bodies: 1,
    cornerTouches: [],
  },
  ...{ gapM2: 0, leftOutM2: 0, zones: [], others: [], outsidePlanM2: null, safety: [], isBeyond: false },
};
const row = (name: string, now: Partial<BoundaryFigures>) =>
  figureRows({ ...figures, ...now }, figures).find((one) => one.name === name);

test("the area is told as a licence prints it, with the change against the start", () => {
  expect(row("面积", { areaM2: 85_000 })).toMatchObject({
    text: "0.0850 km²",
    more: "较并集＋夹缝 −0.5000 公顷",
  });
  expect(row("面积", { areaM2: 95_000 })?.more).toBe("较并集＋夹缝 +0.5000 公顷");
  expect(row("面积", {})?.more).toBe("较并集＋夹缝 不变");
});

test("a zone is named with how much of it is taken; what is thinner than a survey knows is told, not counted", () => {
  const zone = { id: "z", name: "北山红线", kind: "ecological_red_line", forbids: true } as const;
  const [one, thin] = [
    { ...zone, areaM2: 1234, isSliver: false },
    { ...zone, areaM2: 3, isSliver: true },
  ];
  expect(row("压占管控区", { zones: [one, thin] })).toEqual({
    ...{ name: "压占管控区", text: "1 处", isDoubt: true },
    more: "北山红线 0.1234 公顷；另有疑似套合误差 1 处",
  });
  expect(row("压占管控区", { zones: [thin] })).toMatchObject({ text: "无", isDoubt: false });
});

test("ground planned for mining is no ground taken; outside of it is told, and so is that nobody knows where it is", () => {
  const plan = { id: "p", name: "1号集中开采区", kind: "concentrated_mining", forbids: false } as const;
  const zones = [{ ...plan, areaM2: 90_000, isSliver: false }];
  expect(row("压占管控区", { zones })).toMatchObject({ text: "无", isDoubt: false });
  expect(row("集中开采区", { zones, outsidePlanM2: 0 })).toMatchObject({ text: "全部在内", isDoubt: false });
  expect(row("集中开采区", { outsidePlanM2: 12_500 })).toMatchObject({
    text: "区外 1.2500 公顷",
    isDoubt: true,
  });
  expect(row("集中开采区", {})).toMatchObject({ text: "没有图层，待核实", isDoubt: true });
});

test("ground in several pieces, too near a neighbour, or beyond what is known is marked", () => {
  expect(row("连片", {})).toBeUndefined();
  expect(row("连片", { bodies: 2, cornerTouches: [[1, 2]] })).toMatchObject({
    text: "分成 2 块",
    more: "采区 1 与采区 2 只碰一点",
  });
  const near = { id: "n", name: "东沟矿", distanceM: 120.5, standing: "near" } as const;
  expect(row("最近他人矿界", { safety: [near] })).toMatchObject({
    text: "120.50 米",
    more: "东沟矿，不足安全距离",
  });
  expect(row("注意", { isBeyond: true })?.isDoubt).toBe(true);
});
