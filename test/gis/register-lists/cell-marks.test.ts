import { expect, it } from "vitest";
import { marksOf } from "#gis/register-lists/cell-marks";
import type { ColumnTarget } from "#gis/register-lists/list-field";

const columnsOf = (...targets: (ColumnTarget | null)[]) =>
  targets.map((target, index) => ({ index, head: target ?? "", target, unit: null }));
const error = (field: "validTo" | "closure" | "holder" | null, message = "错") => ({
  field,
  severity: "error" as const,
  message,
});

it("a fault is marked in the column its field was read from, also where one column or two hold it together", () => {
  const columns = columnsOf("name", "validity", "closeBan", "exitGuided", null);
  const found = [{ row: 6, changes: [], issues: [error("validTo"), error("closure")] }];
  expect(marksOf(found, columns)).toEqual([
    { row: 6, cells: new Map([1, 2, 3].map((at) => [at, "error"])), remarks: ["错", "错"] },
  ]);
});

it("a fault of the whole row is marked where the row says which mine it means", () => {
  const columns = columnsOf("name", "holder", "licenceNumber");
  const [mark] = marksOf([{ row: 2, changes: [], issues: [error(null)] }], columns);
  expect([...(mark?.cells.keys() ?? [])]).toEqual([0, 2]);
});

it("a doubt is amber, and an error in the same cell outweighs it", () => {
  const columns = columnsOf("name", "holder", "capacity");
  const changes = (["holder", "capacity"] as const).map((field) => ({
    field,
    label: field,
    doubt: "请核对",
  }));
  const [mark] = marksOf([{ row: 2, changes, issues: [error("holder", "不对。")] }], columns);
  expect(mark?.cells).toEqual(
    new Map([
      [1, "error"],
      [2, "warning"],
    ]),
  );
  expect(mark?.remarks).toEqual(["「holder」：请核对。", "「capacity」：请核对。", "不对。"]);
});

it("rows without trouble and mines the list does not name have no marks", () => {
  const changes = [{ field: "holder" as const, label: "采矿权人", doubt: null }];
  expect(marksOf([{ row: 2, changes, issues: [] }], columnsOf("holder"))).toEqual([]);
  expect(marksOf([{ row: null, changes: [], issues: [error(null)] }], columnsOf("name"))).toEqual([]);
});
