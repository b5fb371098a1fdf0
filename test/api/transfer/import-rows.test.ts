import { expect, test } from "vitest";
import { mineFieldsOf } from "#api/transfer/import-rows";
import { readAttributes } from "#gis/attributes/read-attributes";

const order: Parameters<typeof mineFieldsOf>[2] = {
  batchName: "八月",
  defaults: {
    holder: "待核",
    licenceLevel: "county",
    regionCode: "140901",
    mineral: "待核",
    status: "producing",
    validFrom: "2026-08-01",
  },
};

/** The fields under which a mine of these attributes is registered. */
function registered(name: string, properties: Record<string, unknown>) {
  const source = { name, number: null, declaredAreaM2: null, properties };
  return mineFieldsOf({ ...source, fields: readAttributes(source, {}).fields }, 0, order);
}

test("the note says of a text that was cut how much of it is registered, and of what was left out that it is not", () => {
  const { name, mineral, note } = registered("名".repeat(201), {
    矿山名称: "名".repeat(201),
    矿种: "矿".repeat(51),
    开采方式: "3",
  });
  expect([name, mineral]).toEqual(["名".repeat(200), "矿".repeat(50)]);
  expect(note).toBe(
    [
      "导入批次 八月",
      `原文「矿山名称」${"名".repeat(201)}（只登记前200个字）`,
      `原文「矿种」${"矿".repeat(51)}（只登记前50个字）`,
      "原文「开采方式」3（未登记）",
    ].join("；"),
  );
});
