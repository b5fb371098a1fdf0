import { expect, test } from "vitest";
import { shanghaiDay } from "#api/shanghai-day";

test("at 16:00 UTC the next day has begun in China", () => {
  expect(shanghaiDay(new Date("2026-04-30T15:59:59Z"))).toBe("2026-04-30");
  expect(shanghaiDay(new Date("2026-04-30T16:00:00Z"))).toBe("2026-05-01");
});
