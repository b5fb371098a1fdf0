import { expect, test } from "vitest";
import { z } from "zod";
import { fieldMessage } from "#api/http/field-message";

function said(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value, { reportInput: true }).error?.issues.map(fieldMessage) ?? [];
}

test("what is absent is told apart from what is wrong", () => {
  expect(said(z.string(), undefined)).toEqual(["缺少此项，应为文本"]);
  expect(said(z.string(), 5)).toEqual(["应为文本，收到的是数字"]);
  expect(said(z.string(), null)).toEqual(["应为文本，收到的是空值（null）"]);
  expect(said(z.object({}), [])).toEqual(["应为对象，收到的是数组"]);
  expect(said(z.coerce.number(), "a")).toEqual(["应为数字，收到的是无法识别的数字"]);
  expect(said(z.int(), 1.5)).toEqual(["应为整数，收到的是数字"]);
});

test("a choice names what may be chosen", () => {
  expect(said(z.enum(["city", "county"]), "town")).toEqual(["只能是 city、county 之一"]);
  expect(said(z.enum(["city", "county"]), undefined)).toEqual(["缺少此项，只能是 city、county 之一"]);
  expect(said(z.literal("MultiPolygon"), "Polygon")).toEqual(["只能是 MultiPolygon"]);
});

test("a limit is named with its unit, and whether it is itself allowed", () => {
  expect(said(z.string().min(1), "")).toEqual(["不能为空"]);
  expect(said(z.string().max(3), "abcd")).toEqual(["太长：最多 3 个字符"]);
  expect(said(z.array(z.number()).min(4), [1])).toEqual(["太短：至少 4 项"]);
  expect(said(z.number().min(1), 0)).toEqual(["不能小于 1"]);
  expect(said(z.number().positive(), 0)).toEqual(["须大于 0"]);
  expect(said(z.number().max(9), 10)).toEqual(["不能大于 9"]);
});

test("a date and an id say how they are written", () => {
  expect(said(z.iso.date(), "2026-02-31")).toEqual([
    "2026-02-31 不是真实的日历日期：2026 年 2 月只有 28 天，请核对年月日。",
  ]);
  expect(said(z.uuid(), "7")).toEqual(["不是有效的编号（UUID）"]);
});

test("the schema's own words come first", () => {
  expect(said(z.string().regex(/^\d+$/, "须为数字"), "a")).toEqual(["须为数字"]);
});
