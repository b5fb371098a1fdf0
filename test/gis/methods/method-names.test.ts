import { expect, test } from "vitest";
import {
  areaMethods,
  areaMethodWords,
  distanceMethods,
  distanceMethodWords,
} from "#gis/methods/method-names";

test("every method has a name of its own and says what an edge means to it", () => {
  const words = [
    ...areaMethods.map((method) => areaMethodWords[method]),
    ...distanceMethods.map((method) => distanceMethodWords[method]),
  ];
  expect(new Set(words.map(({ label }) => label)).size).toBe(words.length);
  for (const { edges } of words) expect(edges).toMatch(/直线|测地线|大圆弧/);
});
