import { expect, test } from "vitest";
import { aMineRow } from "#test/support/mine-row";
import {
  reserveBody,
  reserveText,
  reserveValueWords,
  storedReserve,
  typedReserveDoubts,
  typedReserveTroubles,
} from "#web/mines/reserve-fields";

const mine = aMineRow({ capacity: "30", bulkDensity: "2.7" });
const reserve = {
  id: "0198f000-0000-7000-8000-000000000002",
  version: 4,
  mineId: mine.id,
  verifiedOn: "2025-12-31",
  remaining: "120.5",
  recoverable: null,
  unit: "wt",
  bulkDensity: null,
  document: "2025年度储量年报",
} as const;
const text = reserveText(reserve, mine);

test("what is stored is sent as it was when nothing is typed, and no 体重 comes in by itself", () => {
  const { id: _, version: __, mineId: ___, ...fields } = reserve;
  expect(reserveBody(text)).toEqual(fields);
});

test("a new one begins in the unit and with the 体重 of its mine, and wants a day and an amount", () => {
  const fresh = reserveText(null, mine);
  expect(fresh).toMatchObject({ unit: "wt", bulkDensity: "2.7", remaining: "" });
  expect(typedReserveTroubles(fresh, "2026-08-01")).toMatchObject({
    verifiedOn: "请填写核实日期",
    remaining: "请填写保有资源储量",
  });
});

test("what the server would refuse is told at its field, full-width digits are digits", () => {
  expect(typedReserveTroubles({ ...text, remaining: "１２０" }, "2026-08-01")).toEqual({});
  const wrong = { ...text, verifiedOn: "2026-08-02", recoverable: "121" };
  expect(Object.keys(typedReserveTroubles(wrong, "2026-08-01"))).toEqual(["recoverable", "verifiedOn"]);
});

test("tonnes typed for 万吨 are asked about by the years they would last, what stood is not", () => {
  const odd = { ...text, remaining: "1205000" };
  expect(typedReserveDoubts(odd, reserve, mine)).toMatchObject([
    { field: "remaining", meant: { value: "120.5" } },
  ]);
  expect(typedReserveDoubts({ ...odd, document: "x" }, { ...reserve, remaining: "1205000" }, mine)).toEqual(
    [],
  );
  expect(typedReserveDoubts({ ...text, remaining: "1205000." }, null, mine)).toEqual([]);
});

test("the stored reserve of a refusal is read, anything else is not", () => {
  expect(storedReserve({ ...reserve, version: 5 }, mine)).toEqual({ text, version: 5 });
  expect(storedReserve({ id: "x" }, mine)).toBeNull();
});

test("values are shown in words", () => {
  const cubic = { ...text, unit: "wm3" };
  expect([
    reserveValueWords("unit", "wm3", text),
    reserveValueWords("document", "", text),
    reserveValueWords("remaining", "120.5", text),
    reserveValueWords("recoverable", "3", cubic),
    reserveValueWords("recoverable", "", cubic),
  ]).toEqual(["万立方米", "—", "120.5 万吨", "3 万立方米", "—"]);
});
