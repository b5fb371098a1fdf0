import { describe, expect, test } from "vitest";
import { weighPassword } from "#gis/passwords/weigh-password";

const owner = ["zhou.he", "周禾", "岭阳区自然资源局"];

describe("a password that is easy to guess is not enough, and says why in Chinese", () => {
  test.each([
    ["abc", "至少 10 个字符"],
    ["aaaaaaaaaaaa", "重复"],
    ["abcdefghijkl", "连续"],
    ["1qaz2wsx3edc", "常用"],
    ["zhou.he.zhouhe", "账号、姓名或单位"],
    ["woaini1314520", ""],
    ["kuangshan2026", ""],
  ])("%s: %s", (password, word) => {
    const { isEnough, advice } = weighPassword(password, owner);
    expect(isEnough).toBe(false);
    expect(advice.join("")).toContain(word);
    expect(advice.length).toBeGreaterThan(0);
    for (const sentence of advice) expect(sentence).toMatch(/^[^a-z]*[\u4e00-\u9fff].*。$/);
  });
});

test.each(["落霞与孤鹜齐飞秋水共长天", "correct horse battery staple", "9Tq!vR2#mLz8"])(
  "%s is enough, and nothing is said of it",
  (password) => {
    expect(weighPassword(password, owner)).toMatchObject({ isEnough: true, advice: [] });
  },
);

test("a hundred and twenty-eight characters are weighed in well under a second", () => {
  const start = performance.now();
  weighPassword("a1b2".repeat(32), owner);
  expect(performance.now() - start).toBeLessThan(1000);
});
