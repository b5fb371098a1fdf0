import { expect, test } from "vitest";
import { type AttributeName, attributeNames, periodNames } from "#gis/attributes/attribute-names";
import { fieldTexts } from "#gis/formats/cut-names";

const fields = Object.keys(attributeNames) as AttributeName[];

test("no name says something of two fields: one attribute is never taken twice", () => {
  const names = fields.flatMap((field) => [...attributeNames[field]] as string[]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("every name finds its own field, and no other field answers to it", () => {
  for (const field of fields) {
    for (const name of attributeNames[field]) {
      const answers = fields.filter((other) => fieldTexts({ [name]: "1" }, attributeNames, other).length > 0);
      expect(answers, name).toEqual([field]);
    }
  }
});

test("a name of a 有效期 in one cell is no name of another field, whole or cut", () => {
  for (const name of periodNames) {
    const answers = fields.filter((field) => fieldTexts({ [name]: "1" }, attributeNames, field).length > 0);
    expect(answers, name).toEqual([]);
  }
});
