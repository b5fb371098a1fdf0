import { describe, expect, it } from "vitest";
import {
  answerToAll,
  everything,
  nothing,
  passes,
  type RuleFacts,
  saysYes,
  sentRules,
  withStep,
} from "../../../web/transfer/review-rule.ts";

const facts = (index: number, part: Partial<RuleFacts> = {}): RuleFacts => ({
  index,
  name: `矿${index}`,
  number: null,
  ownNumber: null,
  grade: "fine",
  codes: [],
  change: "new",
  differences: [],
  ...part,
});
const same = { filter: { change: "same" } } as const;

describe("a choice", () => {
  it("is all that can be stored, unless the person says otherwise", () => {
    expect(saysYes(everything, facts(0))).toBe(true);
    expect(saysYes(everything, facts(1, { grade: "error", change: null }))).toBe(false);
    expect(saysYes(nothing, facts(0))).toBe(false);
  });

  it("follows the last word said of an item, be it of a filter or of the item alone", () => {
    const unchanged = facts(3, { change: "same" });
    const without = withStep(everything, { yes: false, ...same });
    expect([saysYes(without, unchanged), saysYes(without, facts(4))]).toEqual([false, true]);
    const but = withStep(without, { yes: true, items: [3] });
    expect(saysYes(but, unchanged)).toBe(true);
    expect(saysYes(withStep(but, { yes: false, ...same }), unchanged)).toBe(false);
  });

  it("stays short however often the person changes their mind", () => {
    const clicks = [5, 6, 5, 7, 5].reduce((rule, index, at) => {
      return withStep(rule, { yes: at % 2 === 0, items: [index] });
    }, everything);
    expect(clicks).toEqual([
      { yes: true, filter: {} },
      { yes: false, items: [6, 7] },
      { yes: true, items: [5] },
    ]);
    expect(withStep(clicks, { yes: false, filter: {} })).toEqual([{ yes: false, filter: {} }]);
    const twice = withStep(withStep(everything, { yes: false, ...same }), { yes: true, ...same });
    expect(twice).toEqual([
      { yes: true, filter: {} },
      { yes: true, ...same },
    ]);
  });
});

it("all that a filter lets through has one answer only when that was the last thing said", () => {
  expect(answerToAll(everything, {})).toBe(true);
  const without = withStep(everything, { yes: false, ...same });
  expect([answerToAll(without, same.filter), answerToAll(without, {})]).toEqual([false, null]);
  expect(answerToAll(withStep(without, { yes: true, items: [3] }), same.filter)).toBeNull();
});

describe("what is taken of a known mine", () => {
  const differing = facts(2, { change: "fields", differences: ["holder", "capacity"] });

  it("is told field by field, of all or of one mine", () => {
    const holders = withStep(nothing, { yes: true, fields: ["holder"], filter: {} });
    expect([saysYes(holders, differing, "holder"), saysYes(holders, differing, "capacity")]).toEqual([
      true,
      false,
    ]);
    const butThis = withStep(holders, { yes: false, fields: ["holder"], items: [2] });
    expect(saysYes(butThis, differing, "holder")).toBe(false);
    const all = withStep(butThis, { yes: true, filter: {} });
    expect(all).toHaveLength(1);
    expect(saysYes(all, differing, "capacity")).toBe(true);
  });

  it("keeps what was said of another field", () => {
    const rule = withStep(withStep(nothing, { yes: true, fields: ["holder"], items: [2] }), {
      yes: true,
      fields: ["capacity"],
      filter: {},
    });
    expect(saysYes(rule, differing, "holder")).toBe(true);
  });
});

it("a filter asks for everything it states", () => {
  const item = facts(1, {
    grade: "warning",
    codes: ["E06"],
    change: "fields",
    differences: ["holder"],
    number: "C1409012026017130001001",
    ownNumber: "DK-7",
  });
  expect(
    passes({ grade: "warning", code: "E06", change: "fields", difference: "holder", q: "DK" }, item),
  ).toBe(true);
  expect(passes({ code: "E03" }, item)).toBe(false);
  expect(passes({ difference: "name" }, item)).toBe(false);
  expect(passes({ q: "矿1" }, item) && passes({ q: "7130001" }, item)).toBe(true);
  expect(passes({ q: "矿2" }, item)).toBe(false);
});

it("rules are sent in the words of the server", () => {
  const taken = withStep(nothing, { yes: true, fields: ["holder"], filter: { q: "甲" } });
  expect(sentRules(withStep(everything, { yes: false, items: [4] }), taken)).toEqual({
    include: [
      { choose: true, filter: {} },
      { choose: false, items: [4] },
    ],
    take: [{ take: true, fields: ["holder"], filter: { q: "甲" } }],
  });
});
