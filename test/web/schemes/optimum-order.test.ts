import { expect, test } from "vitest";
import { OptimumOrder } from "#contract/scheme-optima";
import { packRules } from "#gis/optimum/pack-rules";
import { packById } from "#gis/policy/known-packs";
import {
  costText,
  firstOrder,
  leaningOf,
  leanings,
  leaningWeights,
} from "../../../web/schemes/optimum-order.ts";

test("what is offered first is an order that the API takes, weighed as the pack and the command line weigh it", () => {
  const order = firstOrder({ toVerify: 0 });
  expect(OptimumOrder.parse(order)).toEqual(order);
  const pack = packById("xinzhou-2022");
  expect(pack && packRules(pack).weights).toEqual(order.weights);
});

test("mines of no known orebody may join only where the draft joins such ones already", () => {
  expect([0, 3].map((toVerify) => firstOrder({ toVerify }).withUnknown)).toEqual([false, true]);
});

test("weights are one of the named leanings, or one's own", () => {
  expect(leanings.map((leaning) => leaningOf(leaningWeights[leaning]))).toEqual([...leanings]);
  expect(leaningOf({ ...leaningWeights.fewest, changes: 2 })).toBe(null);
});

test("what costs nothing is not told among the costs", () => {
  expect(costText({ mines: 1000, small: 0, apart: 10, changes: 0 })).toBe(
    "每留一座矿山计 1000，合为一座的矿山每相距 100 米计 10",
  );
});
