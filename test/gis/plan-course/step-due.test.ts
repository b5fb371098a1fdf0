import { expect, test } from "vitest";
import { stepDue } from "#gis/plan-course/step-due";
import { xinzhou } from "./a-course.ts";

const step = (key: string) => xinzhou.course.steps.find((one) => one.key === key) ?? { term: null };
const never = () => null;

test("a printed date stands as printed, a Sunday too: X日前 is moved by no holiday", () => {
  expect(stepDue(xinzhou, step("drafting"), never)).toEqual({ on: "2022-10-30", isProvisional: false });
  expect(stepDue(xinzhou, step("licence"), never)?.on).toBe("2023-12-31");
});

test("where the document sets no term there is none", () => {
  expect(stepDue(xinzhou, step("hearing"), never)).toBeNull();
});

test("restoration ends a year after the licence, on a working day, and has no end before there is one", () => {
  const licensed = (on: string) => (key: string) => (key === "licence" ? on : null);
  expect(stepDue(xinzhou, step("restoration"), never)).toBeNull();
  expect(stepDue(xinzhou, step("restoration"), licensed("2023-12-29"))?.on).toBe("2024-12-30");
  expect(stepDue(xinzhou, step("acceptance"), licensed("2026-05-06"))).toEqual({
    ...{ on: "2027-05-06", isProvisional: true },
  });
});

test("a term in working days runs from the step before it", () => {
  const term = { kind: "within", after: "hearing", count: 10, unit: "workdays", clauseId: "4-3" } as const;
  expect(stepDue(xinzhou, { term }, () => "2025-01-20")?.on).toBe("2025-02-08");
  expect(stepDue(xinzhou, { term }, never)).toBeNull();
});
