import { expect, test } from "vitest";
import { suggestedSubjects } from "#gis/schemes/suggested-subject";
import { aSchemeMine } from "./a-scheme.ts";

test("what may stay, is large, valid, at work and rich goes first, and says why", () => {
  const members = [
    aSchemeMine("small", { mustMerge: true, areaM2: 40_000 }),
    aSchemeMine("large", { capacity: "20", reserveWt: "300", areaM2: 400_000 }),
  ];
  const [best, other] = suggestedSubjects(members, "2026-08-01");
  expect(best).toMatchObject({ mineId: "large", points: 30 + 30 + 15 + 10 + 10 + 5 });
  expect(best?.reasons.map(({ text }) => text)).toEqual([
    "不属必须整合的小矿，符合保留条件",
    "生产规模大型",
    "采矿许可证有效期至 2027-12-31",
    "正在生产",
    "保有资源储量本组最多（300 万吨）",
    "矿区面积本组最大",
  ]);
  expect(other).toMatchObject({ mineId: "small", points: 15 + 10 });
});

test("a licence counts through its last day, and one that is not registered does not", () => {
  const points = (validTo: string | null) =>
    suggestedSubjects([aSchemeMine("a", { validTo })], "2026-08-01")[0]?.points ?? 0;
  expect(points("2026-08-01") - points("2026-07-31")).toBe(15);
  expect(points(null)).toBe(points("2026-07-31"));
});

test("alike ones are told in one order", () => {
  const ids = suggestedSubjects([aSchemeMine("b"), aSchemeMine("a")], "2026-08-01").map(
    ({ mineId }) => mineId,
  );
  expect(ids).toEqual(["a", "b"]);
});

test("what is not known speaks for nobody, and is said", () => {
  const unknown = { mustMergeToVerify: true, capacity: null, reserveWt: null, validTo: null };
  const [one] = suggestedSubjects([aSchemeMine("a", unknown)], "2026-08-01");
  expect(one?.reasons.map(({ text, points }) => [text, points])).toEqual([
    ["是否必须整合待核实", 0],
    ["生产规模待核实", 0],
    ["正在生产", 10],
    ["保有资源储量待核实", 0],
    ["矿区面积本组最大", 5],
  ]);
});
