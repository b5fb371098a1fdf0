import { expect, test } from "vitest";
import { type AttributeName, attributeNames } from "#gis/attributes/attribute-names";
import { saidOf } from "#gis/attributes/said-of";

const fields = Object.keys(attributeNames) as AttributeName[];

test("no name says something of two fields: one attribute is never taken twice", () => {
  const names = fields.flatMap((field) => [...attributeNames[field]] as string[]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("every name finds its own field, and no other field answers to it", () => {
  for (const field of fields) {
    for (const name of attributeNames[field]) {
      const answers = fields.filter((other) => saidOf({ [name]: "1" }, other) !== null);
      expect(answers, name).toEqual([field]);
    }
  }
});
