import { expect, test } from "vitest";
import { z } from "zod";
import { longArray, mostFaults } from "#contract/long-array";

/** Numbers from 0 up, and how many items were looked at. */
function counting() {
  let looks = 0;
  const item = z.number().refine((value) => {
    looks++;
    return value >= 0;
  }, "须为非负数");
  return { list: longArray(item), looks: () => looks };
}

test("what is right is taken as it is, its number of items still asked", () => {
  const list = longArray(z.object({ n: z.number().default(7) }))
    .min(1)
    .max(2);
  expect(list.parse([{ n: 1 }, {}])).toEqual([{ n: 1 }, { n: 7 }]);
  expect(list.safeParse([]).success).toBe(false);
  expect(list.safeParse([{}, {}, {}]).success).toBe(false);
  expect(list.safeParse("x").error?.issues[0]).toMatchObject({ code: "invalid_type", expected: "array" });
});

test("faults are named where they are", () => {
  const read = longArray(longArray(z.number())).safeParse([[1, "a"], [2], ["b"]]);
  expect(read.error?.issues.map(({ path }) => path)).toEqual([
    [0, 1],
    [2, 0],
  ]);
});

test("what is wrong everywhere is read to its hundredth fault and no further", () => {
  const { list, looks } = counting();
  const read = list.safeParse(Array.from({ length: 100_000 }, () => -1));
  expect(read.error?.issues).toHaveLength(mostFaults);
  expect(looks()).toBe(mostFaults);
});

test("lists in lists share the hundred", () => {
  const { list, looks } = counting();
  longArray(list).safeParse(Array.from({ length: 1000 }, () => Array.from({ length: 30 }, () => -1)));
  expect(looks()).toBeLessThan(mostFaults + 30);
});

test("it is described as any other array", () => {
  const of = (schema: z.ZodType) => z.toJSONSchema(schema);
  expect(of(longArray(z.int()).min(1).meta({ description: "序号" }))).toEqual(
    of(z.array(z.int()).min(1).meta({ description: "序号" })),
  );
});
