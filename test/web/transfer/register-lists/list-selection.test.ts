import { expect, test } from "vitest";
import type { RegisterListRow } from "#contract/register-lists";
import {
  everythingSound,
  factsOf,
  nothingSelected,
  orderOfSelection,
  withAdded,
  withField,
} from "#web/transfer/register-lists/list-selection";

const change = (field: RegisterListRow["changes"][number]["field"], doubt: string | null = null) => ({
  field,
  label: field,
  stored: null,
  offered: "x",
  doubt,
});
const aRow = (position: number, more: Partial<RegisterListRow> = {}): RegisterListRow => ({
  position,
  row: position + 1,
  kind: "changed",
  name: `矿${position}`,
  licenceNumber: null,
  mineId: null,
  addable: false,
  said: [],
  changes: [],
  issues: [],
  ...more,
});
const rows = [
  aRow(1, { changes: [change("holder"), change("capacity", "疑似按吨填写")] }),
  aRow(2, { changes: [change("closure")] }),
  aRow(3, { kind: "new", addable: true, issues: [{ severity: "warning", message: "同名" }] }),
  aRow(4, { kind: "vanished" }),
];

test("nothing is taken unless it is ticked", () => {
  expect(orderOfSelection(nothingSelected)).toEqual({ take: [], add: [] });
  expect(factsOf(rows, nothingSelected)).toEqual({
    fieldCount: 0,
    mineCount: 0,
    addedCount: 0,
    decides: false,
    decidedCount: 0,
    doubts: [],
  });
});

test("all changes at once leaves out what is doubtful and every new mine", () => {
  expect(orderOfSelection(everythingSound(rows))).toEqual({
    take: [
      { position: 1, fields: ["holder"] },
      { position: 2, fields: ["closure"] },
    ],
    add: [],
  });
});

test("a doubt and a namesake have to be confirmed, a way of closure needs its document", () => {
  const doubtful = withAdded(withField(nothingSelected, 1, "capacity", true), 3, true);
  expect(factsOf(rows, doubtful)).toMatchObject({
    addedCount: 1,
    decides: false,
    doubts: ["疑似按吨填写", "同名"],
  });
  expect(factsOf(rows, withField(nothingSelected, 2, "closure", true)).decides).toBe(true);
});

test("what is unticked again is not sent", () => {
  const ticked = withAdded(withField(nothingSelected, 1, "holder", true), 3, true);
  const unticked = withAdded(withField(ticked, 1, "holder", false), 3, false);
  expect(orderOfSelection(unticked)).toEqual({ take: [], add: [] });
});

test("new mines that the county decided about are counted: they take another person", () => {
  const said = [{ field: "closure" as const, label: "关闭退出方式", text: "关闭取缔" }];
  const decided = [...rows, aRow(5, { kind: "new", addable: true, said })];
  expect(factsOf(decided, withAdded(nothingSelected, 5, true))).toMatchObject({
    decides: true,
    decidedCount: 1,
  });
  expect(factsOf(decided, withField(nothingSelected, 2, "closure", true)).decidedCount).toBe(0);
});
