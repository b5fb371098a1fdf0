import { expect, test } from "vitest";
import { attributeNames } from "#gis/attributes/attribute-names";
import { mappedFieldLabels } from "#gis/attributes/mapped-field";

test("every field that attributes can say something of has its own words", () => {
  const labels: Record<string, string> = mappedFieldLabels;
  // reserveWt is a reserve in 万吨
  for (const field of Object.keys(attributeNames).filter((name) => name !== "reserveWt")) {
    expect(labels[field], field).toMatch(/^\p{Script=Han}/u);
  }
  const words = Object.values(labels);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
