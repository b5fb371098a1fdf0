import { expect, test } from "vitest";
import { askItem } from "#gis/attributes/asked-item";
import { readDays } from "#gis/attributes/read-days";

function days(properties: Record<string, unknown>) {
  const asked = askItem({ name: null, number: null, declaredAreaM2: null, properties }, {});
  const read = readDays(asked);
  return {
    ...read,
    codes: asked.issues.map(({ code }) => code),
    kept: asked.notTaken.map(({ column }) => column),
  };
}

test("a period of one day is one", () => {
  expect(days({ 有效期起: "2025-01-01", 有效期止: "2025-01-01" })).toMatchObject({
    validFrom: "2025-01-01",
    validTo: "2025-01-01",
    codes: [],
  });
});

test("one day alone is kept as what it is", () => {
  expect(days({ 有效期止: "2025-01-01" })).toMatchObject({
    validFrom: null,
    validTo: "2025-01-01",
    codes: [],
  });
});

test("a period that ends before it begins is left out on both sides; the reserve's day stays", () => {
  expect(days({ YXQQ: "2030-01-01", YXQZ: "2025-01-01", 储量核实日期: "2024-12-31" })).toEqual({
    validFrom: null,
    validTo: null,
    reserveDate: "2024-12-31",
    codes: ["A12"],
    kept: ["YXQZ", "YXQQ"],
  });
});

test("a day that is none does not take the other with it", () => {
  expect(days({ 有效期起: "2020-02-30", 有效期止: "2025-01-01" })).toMatchObject({
    validFrom: null,
    validTo: "2025-01-01",
    codes: ["A03"],
    kept: ["有效期起"],
  });
});
