import { expect, test } from "vitest";
import type { MineRow } from "#contract/mines";
import { aMineRow } from "#test/support/mine-row";
import {
  hasField,
  mineChanges,
  mineText,
  mineValueWords,
  storedMine,
  typedDoubts,
  typedTroubles,
} from "#web/mines/mine-fields";

const mine = aMineRow();
const today = "2026-08-01";
const seen = mineText(mine);

test("only what was changed is sent, an emptied field as nothing", () => {
  expect(mineChanges(seen, seen)).toEqual({});
  const typed = { ...seen, capacity: " ４０.5 ", licensedAreaKm2: "", method: "open_pit", note: "已核对" };
  expect(mineChanges(seen, typed)).toEqual({
    capacity: "40.5",
    licensedAreaKm2: null,
    method: "open_pit",
    note: "已核对",
  });
});

test("a code is sent as it is registered, however it was pasted", () => {
  const typed = { ...seen, creditCode: " 9121 0381 5646 2059 8a" };
  expect(mineChanges(seen, typed)).toEqual({ creditCode: "91210381564620598A" });
  expect(mineChanges(seen, { ...seen, licenceNumber: " c2112822009087120030651" })).toEqual({});
});

test("what the server would refuse is told at its field", () => {
  const typed = {
    ...seen,
    name: " ",
    licenceNumber: "C1",
    creditCode: "1",
    capacity: "三十",
    validFrom: "1826-01-01",
    validTo: "2019-01-01",
  };
  const troubles = typedTroubles(typed, mine, today);
  expect(Object.keys(troubles).toSorted()).toEqual(
    ["capacity", "creditCode", "licenceNumber", "name", "validFrom"].toSorted(),
  );
  expect(troubles.name).toBe("请填写矿山名称");
  expect(typedTroubles({ ...seen, validTo: "2019-01-01" }, mine, today)).toEqual({
    validTo: expect.stringContaining("早于有效期起"),
  });
  expect(typedTroubles(seen, mine, today)).toEqual({});
});

test("a day that stands in the register and was not touched keeps nobody from saving", () => {
  const forever = { ...mine, validTo: "9999-12-31" };
  expect(typedTroubles(mineText(forever), forever, today)).toEqual({});
  expect(Object.keys(typedTroubles({ ...seen, validTo: "9999-12-31" }, mine, today))).toEqual(["validTo"]);
});

test("tonnes typed for 万吨 are asked about, what stood before and half a number are not", () => {
  const fieldsOf = (change: object, stored = mine) =>
    typedDoubts({ ...mineText(stored), ...change }, stored, today).map(({ field, meant }) => [
      field,
      meant?.value,
    ]);
  expect(fieldsOf({ capacity: "300000" })).toEqual([["capacity", "30"]]);
  expect(fieldsOf({ capacity: "300000." })).toEqual([]);
  expect(fieldsOf({ note: "x" }, { ...mine, capacity: "300000" })).toEqual([]);
});

test("of a planned block neither its holder nor its licence is asked for", () => {
  const block: MineRow = {
    ...mine,
    status: "planned",
    holder: null,
    licenceLevel: null,
    licenceNumber: null,
  };
  expect(typedTroubles(mineText(block), block, today)).toEqual({});
  expect([hasField(block, "licenceNumber"), hasField(block, "name"), hasField(mine, "holder")]).toEqual([
    false,
    true,
    true,
  ]);
});

test("the stored mine of a refusal is read, anything else is not", () => {
  expect(storedMine({ ...mine, version: 4, name: "新名" })).toEqual({
    text: { ...seen, name: "新名" },
    version: 4,
  });
  expect(storedMine(undefined)).toBeNull();
});

test("values are shown in words", () => {
  expect([
    mineValueWords("status", "closed", seen),
    mineValueWords("note", "", seen),
    mineValueWords("name", "甲", seen),
  ]).toEqual(["关闭", "—", "甲"]);
});

test("证载规模 is shown with the unit that its own record says, and without one where there is none", () => {
  const words = (text: string, capacityUnit: string) =>
    mineValueWords("capacity", text, { ...seen, capacityUnit });
  expect([words("30", "wt"), words("30", "wm3"), words("", "wt")]).toEqual([
    "30 万吨/年",
    "30 万立方米/年",
    "—",
  ]);
});
