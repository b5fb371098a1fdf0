import { expect, test } from "vitest";
import { productionClassRules } from "#gis/quota/production-class-rules";

test("in every row large begins above medium, and medium above nothing", () => {
  const odd = productionClassRules.filter(
    ({ large, medium }) => !(Number(large) > Number(medium) && Number(medium) > 0),
  );
  expect(productionClassRules.length).toBeGreaterThan(30);
  expect(odd).toEqual([]);
});

test("a mineral has one row per method and unit", () => {
  const keys = productionClassRules.flatMap(({ minerals, method, unit }) =>
    minerals.map((mineral) => `${mineral}/${method}/${unit}`),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
