import { expect, test } from "vitest";
import { columnTargetLabels, fieldUnits, listFields, listUnitLabels } from "#gis/register-lists/list-field";

test("every field is something a column can hold", () => {
  for (const field of listFields) expect(columnTargetLabels[field]).toBeDefined();
});

test("what is counted in a unit names the units the register keeps", () => {
  const units = Object.values(fieldUnits).flat();
  expect(units.every((unit) => ["万吨", "万立方米", "平方公里"].includes(listUnitLabels[unit]))).toBe(true);
});
