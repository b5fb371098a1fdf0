import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappedFacts } from "#gis/attributes/mapped-facts";
import {
  fieldColumns,
  type MappedColumn,
  type MappedField,
  mappedFieldUnits,
} from "#gis/attributes/mapped-field";
import { readAttributes } from "#gis/attributes/read-attributes";
import { recognisedItem } from "#gis/corrections/recognised-item";
import { recognisedNames } from "#gis/corrections/recognised-names";
import { featureArea } from "#gis/formats/geojson-properties";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { txtSample } from "#test/support/boundary-samples";
import { sourceMineOf } from "#test/support/source-mine-of";

const { item: sample } = sourceMineOf(txtSample);
const licence = "C2112822009087120030651";
const column = (
  name: string,
  field: MappedField | null,
  unit: MappedColumn["unit"] = null,
): MappedColumn => ({ name, field, unit });

/** A mine of a file whose columns were mapped, and the same as it stands in the table of corrections. */
function bothOf(properties: Record<string, string>, mapping: MappedColumn[]) {
  const read = { name: null, number: null, declaredAreaM2: null, declaredAreaText: null };
  const columns = fieldColumns(mapping);
  const item: ParsedItem = { ...sample, ...mappedFacts(read, properties, columns), properties };
  const issues = readAttributes(item, { item: 1 }, columns).issues;
  const names = recognisedNames(Object.keys(properties), mapping);
  const other = recognisedItem({ ...item, issues }, mapping, names);
  return { item, other, names, fields: readAttributes(item, { item: 1 }, columns).fields };
}

const plain = ({ notTaken: _, ...fields }: ReturnType<typeof readAttributes>["fields"]) => fields;

describe("an item of a mapped file under names that need no mapping", () => {
  const properties = {
    K1: licence,
    K2: "甲公司",
    采矿权人: "乙公司",
    K3: "12000",
    K4: "3500",
    K5: "2024-12-31",
    K6: "12.5",
    "面积_公顷（旧）": "99",
    K7: "东沟矿",
    证号: "1234567890123",
    备注: "看",
  };
  const mapping = [
    column("K7", "name"),
    column("K1", "licenceNumber"),
    column("K2", "holder"),
    column("K3", "capacity", "kt"),
    column("K4", "reserve", "m3"),
    column("K5", "reserveDate"),
    column("K6", "licensedAreaKm2", "hm2"),
  ];

  it("bears the usual names with the units that were told; what was mapped to nothing is read as nothing", () => {
    const { item, other, fields } = bothOf(properties, mapping);
    expect(Object.keys(other.properties)).toEqual([
      "许可证号",
      "采矿权人",
      "采矿权人（未对应）",
      "证载规模（千吨）",
      "保有资源储量（立方米）",
      "储量核实日期",
      "面积_公顷（旧）（未对应）",
      "证号（未对应）",
      "备注",
    ]);
    expect(fields).toMatchObject({
      licenceNumber: licence,
      holder: "甲公司",
      capacity: { amount: "1200", unit: "wt" },
      reserve: { amount: "0.35", unit: "wm3" },
    });
    expect(plain(readAttributes(other, { item: 1 }).fields)).toEqual(plain(fields));
    expect(featureArea(other.properties).m2).toBe(null);
    expect([item.name, item.declaredAreaM2]).toEqual(["东沟矿", 125_000]);
  });

  it("has its faults under the new names, in the table and in their sentences", () => {
    const { other } = bothOf({ ...properties, K1: "abc" }, mapping);
    expect(
      other.issues.map(({ code, place, context }) => [code, place.field, context.column]),
    ).toContainEqual(["A01", "许可证号", "许可证号"]);
  });

  it("keeps the column of an area that could not be read, with its unit, to be corrected", () => {
    const { other } = bothOf({ ...properties, K6: "十二" }, mapping);
    expect(other.properties["证载面积（公顷）"]).toBe("十二");
  });

  it("says the same of the mine whatever was mapped to what", () => {
    const names = [
      "K1",
      "采矿权人",
      "企业名称",
      "证号",
      "许可证号",
      "生产规模（万吨/年）",
      "规模",
      "有效期",
      "KTBZ",
      "矿种",
      "体重",
      "编号",
      "KSMC",
    ] as const; // prettier-ignore
    const fields = [
      "licenceNumber",
      "holder",
      "mineral",
      "capacity",
      "validity",
      "orebodyId",
      "bulkDensity",
      "number",
      "name",
      null,
    ] as const;
    const value = fc.constantFrom(licence, "甲", "120", "2.6", "2020-01-01至2030-01-01", "");
    const said = fc.record({
      name: fc.constantFrom(...names),
      field: fc.constantFrom(...fields),
      value,
      unit: fc.constantFrom("wt" as const, "kt" as const, "t" as const, null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(said, { selector: ({ name }) => name, minLength: 1 }), (all) => {
        const mapped = all.map(({ name, field, unit }) => {
          const units = field === null ? undefined : mappedFieldUnits[field];
          // a name that states its unit keeps it
          const fits = unit !== null && units?.includes(unit) && !name.includes("万吨");
          return column(name, field, fits ? unit : null);
        });
        const { item, other, fields } = bothOf(
          Object.fromEntries(all.map(({ name, value }) => [name, value])),
          mapped,
        );
        const again = { ...other, number: item.number };
        expect(plain(readAttributes(again, { item: 1 }).fields)).toEqual(plain(fields));
      }),
      {
        numRuns: 2000,
        examples: [
          [
            [
              { name: "K1", field: "capacity", value: "2.6", unit: "wt" },
              { name: "采矿权人", field: "capacity", value: "2.6", unit: "t" },
              { name: "矿种", field: "capacity", value: "2.6", unit: null },
            ],
          ],
        ],
      },
    );
  });
});
