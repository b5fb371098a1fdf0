import { expect, test } from "vitest";
import { licenceLevels, mineStatuses, miningMethods } from "#contract/mines";
import { choiceOf, choiceWord, choiceWords } from "#gis/register-lists/choice-words";

test.each([
  ["licenceLevel", licenceLevels],
  ["method", miningMethods],
  ["status", mineStatuses],
  ["closure", ["close_ban", "exit_guided"]],
] as const)("every value of %s has a word that is read back as itself", (field, codes) => {
  for (const code of codes) expect(choiceOf(field, choiceWord(field, code))).toBe(code);
});

test("other usual words are understood, anything else is not", () => {
  expect(choiceOf("method", "露天 开采")).toBe("open_pit");
  expect(choiceOf("status", "在产")).toBe("producing");
  expect(choiceOf("status", "不清楚")).toBeNull();
  expect(choiceOf("name", "露天")).toBeNull();
});

test("what may be written is told in words", () => {
  expect(choiceWords("closure")).toBe("关闭取缔、引导退出");
  expect(choiceWords("name")).toBeNull();
});
