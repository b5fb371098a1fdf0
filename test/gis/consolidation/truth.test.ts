import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionStatuses } from "#gis/consolidation/candidate";
import { allOf, anyOf, no, readingsOf, unknown, yes } from "#gis/consolidation/truth";

const statuses = fc.array(fc.constantFrom(...conditionStatuses), { minLength: 1 });

test("a failed limb settles an unknown one, an unknown one leaves a fulfilled one open", () => {
  expect(allOf(["pass", "unverified", "fail"]).decided).toBe(no);
  expect(allOf(["pass", "unverified"]).decided).toBe(unknown);
  expect(allOf(["pass", "critical_pass"]).decided).toBe(yes);
});

test("a critical limb could turn out either way", () => {
  expect(allOf(["pass", "critical_pass"])).toEqual({ decided: yes, floor: no, ceiling: yes });
  expect(allOf(["pass", "critical_fail"])).toEqual({ decided: no, floor: no, ceiling: yes });
  expect(anyOf([readingsOf("critical_fail"), readingsOf("pass")])).toEqual({
    decided: yes,
    floor: yes,
    ceiling: yes,
  });
});

test("the decided truth always lies between the two extremes", () => {
  fc.assert(
    fc.property(statuses, (limbs) => {
      for (const { decided, floor, ceiling } of [allOf(limbs), anyOf(limbs.map(readingsOf))]) {
        expect(floor <= decided && decided <= ceiling).toBe(true);
      }
    }),
  );
});
