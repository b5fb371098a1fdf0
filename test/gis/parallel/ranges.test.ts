import fc from "fast-check";
import { expect, it } from "vitest";
import { evenRanges, slicesFor, workersFor } from "#gis/parallel/ranges";

it("ranges laid end to end are the whole list, none empty, alike in size", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 40 }), (count, parts) => {
      const ranges = evenRanges(count, parts);
      const sizes = ranges.map(({ from, to }) => to - from);
      expect(ranges[0]?.from).toBe(0);
      expect(ranges.at(-1)?.to).toBe(count);
      expect(ranges.slice(1).every(({ from }, index) => from === ranges[index]?.to)).toBe(true);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

it("an empty list has no range", () => {
  expect(evenRanges(0, 4)).toEqual([]);
});

it("each worker gets several slices", () => {
  expect(slicesFor(1000, 2)).toHaveLength(32);
});

it("one core is left to whoever asks; at least one worker, at most four", () => {
  expect([1, 2, 3, 5, 64].map(workersFor)).toEqual([1, 1, 2, 4, 4]);
});
