import { expect, test } from "vitest";
import { isSamePerson } from "#api/access/same-person";

const unit = "东市自然资源局";
const liMing = { name: "李明", unit };

test.each([
  ["written apart, as names of two characters are in lists", "李 明"],
  ["with an ideographic space", "李　明"],
  ["with a sign of no width", "李\u200b明"],
  ["with a mark that turns the text around", "\u202e李明"],
  ["with a combining mark", "李\u0327明"],
])("a name %s is the same person's", (_, name) => {
  expect(isSamePerson(liMing, { name, unit })).toBe(true);
  expect(isSamePerson({ name: "王芳", unit: "李明公司" }, { name: "王芳", unit: `${name}公司` })).toBe(true);
});

test("full and half width, capital and small letters are the same person's", () => {
  expect(isSamePerson({ name: "ＬＩ Ming", unit: null }, { name: "li ming", unit: null })).toBe(true);
});

test("who is told apart in the name, or is of another unit, is another person", () => {
  expect(isSamePerson(liMing, { name: "李明（执法股）", unit })).toBe(false);
  expect(isSamePerson(liMing, { name: "李明", unit: "西市自然资源局" })).toBe(false);
  expect(isSamePerson(liMing, { name: "李明", unit: null })).toBe(false);
});
