import { expect, test } from "vitest";
import { shareFaults } from "#gis/plan-course/share-faults";

const shares = (...percents: string[]) =>
  percents.map((percent, index) => ({ holder: `股东${index + 1}`, percent }));

test("shares of exactly 100 % are one new holder, thirds by hand included", () => {
  expect(shareFaults(shares("100"))).toEqual([]);
  expect(shareFaults(shares("33.33", "33.33", "33.34"))).toEqual([]);
  expect(shareFaults(shares("0.1", "0.2", "99.7"))).toEqual([]);
});

test("99.99 % and 100.01 % are none, and it is said by how much", () => {
  expect(shareFaults(shares("33.33", "33.33", "33.33"))).toEqual(["股比合计为 99.99%，须正好为 100%。"]);
  expect(shareFaults(shares("50", "50.01"))).toEqual(["股比合计为 100.01%，须正好为 100%。"]);
});

test("nobody has nothing, and nobody is there twice", () => {
  expect(shareFaults(shares("100", "0"))).toEqual(["“股东2”的股比须大于 0。"]);
  expect(
    shareFaults([
      { holder: "甲公司", percent: "50" },
      { holder: "甲公司 ", percent: "50" },
    ]),
  ).toEqual(["“甲公司”填写了两次，请合为一行。"]);
  expect(shareFaults([])).toEqual(["请填写整合后主体的组成及股比。"]);
});
