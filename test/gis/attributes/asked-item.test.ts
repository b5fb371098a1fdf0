import { expect, test } from "vitest";
import { askItem } from "#gis/attributes/asked-item";

const source = {
  name: "甲矿",
  number: null,
  declaredAreaM2: null,
  properties: { 矿种: "铁矿" },
  attributeLines: { 矿种: 7 },
};
const said = (text: string, key = "矿种") => ({ key, text, isNumber: false });

test("an issue names attribute and line, and shows 40 characters of a text; without a line it names none", () => {
  const asked = askItem(source, { item: 2 });
  asked.warn("A09", said("字".repeat(41)));
  asked.warn("A09", said("x", "别列"), { more: 1 });
  expect(asked.issues).toEqual([
    {
      code: "A09",
      severity: "warning",
      place: { item: 2, line: 7, field: "矿种" },
      context: { column: "矿种", text: "字".repeat(40) },
    },
    {
      code: "A09",
      severity: "warning",
      place: { item: 2, field: "别列" },
      context: { column: "别列", text: "x", more: 1 },
    },
  ]);
  expect(asked.notTaken).toEqual([]);
});

test("what is refused is both warned of and kept; what is only kept raises nothing", () => {
  const asked = askItem(source, {});
  expect(asked.refuse("A06", said("3"))).toBeNull();
  asked.keep(said("全文"), 1);
  expect(asked.issues.map(({ code }) => code)).toEqual(["A06"]);
  expect(asked.notTaken).toEqual([
    { column: "矿种", text: "3" },
    { column: "矿种", text: "全文", registeredLength: 1 },
  ]);
});

test("of a text past 400 characters the note keeps the beginning, and shows that it goes on", () => {
  const asked = askItem(source, {});
  asked.keep(said("字".repeat(400)));
  asked.keep(said("字".repeat(401)));
  expect(asked.notTaken.map(({ text }) => text)).toEqual(["字".repeat(400), `${"字".repeat(400)}…`]);
});

test("it answers what the source says of a field, and asks nothing of the file twice: the source is not changed", () => {
  const frozen = Object.freeze({ ...source, properties: Object.freeze({ ...source.properties }) });
  expect(askItem(frozen, {}).said("mineral")).toEqual({ ...said("铁矿"), unit: null });
  expect(askItem(frozen, {}).said("holder")).toBeNull();
});
