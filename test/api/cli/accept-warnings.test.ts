import { expect, test } from "vitest";
import { acceptanceAdvice, acceptedOf } from "#api/cli/accept-warnings";

test("warnings are accepted by kind, each with its number", () => {
  expect(acceptedOf("A16=2, e09=1")).toEqual([
    { code: "A16", count: 2 },
    { code: "E09", count: 1 },
  ]);
  expect(acceptedOf("")).toEqual([]);
});

test("a kind without its number, and one that is none, are named", () => {
  expect(acceptedOf("A16=2,E09")).toContain("收到的是 E09");
  expect(acceptedOf("X99=1")).toBe("--accept-warnings 没有警告 X99");
});

test("who has not accepted all that stands is told how to", () => {
  const standing = [
    { code: "A16", count: 2 },
    { code: "E09", count: 1 },
  ] as const;
  expect(acceptanceAdvice(standing, standing)).toBeNull();
  const advice = "加 --accept-warnings A16=2,E09=1 再导入";
  expect(acceptanceAdvice(standing, [])).toContain(advice);
  expect(acceptanceAdvice(standing, [standing[0], { code: "E09", count: 3 }])).toContain(advice);
});
