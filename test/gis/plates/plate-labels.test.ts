import { expect, test } from "vitest";
import { placedLabels } from "#gis/plates/plate-labels";

const frame = { xMm: 0, yMm: 0, widthMm: 100, heightMm: 100 };
const names = (labels: readonly { text: string; at: readonly [number, number] }[]) =>
  placedLabels(labels, frame).map((item) => (item.kind === "text" ? item.text : ""));

test("of two names in one place the first is written", () => {
  expect(
    names([
      { text: "甲矿", at: [50, 50] },
      { text: "乙矿", at: [52, 51] },
      { text: "丙矿", at: [50, 60] },
    ]),
  ).toEqual(["甲矿", "丙矿"]);
});

test("a name that would reach beyond the frame is not written", () => {
  expect(names([{ text: "一座名字很长的矿山", at: [5, 50] }])).toEqual([]);
});
