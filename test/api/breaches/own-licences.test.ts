import { expect, it } from "vitest";
import { ownLicences } from "#api/breaches/own-licences";
import { rectangle } from "#test/support/mine-facts";

const pit = rectangle(0, 0, 100, 100);
/** A licence that holds so many metres of the pit's width, from the west. */
const row = (id: string, licence: string, widthM: number | null, in_force_then: boolean | null = true) => ({
  id,
  licence,
  shape: pit,
  in_force_then,
  licence_shape: widthM === null ? null : rectangle(-500 + widthM, -50, 500, 200),
});
const chosen = (...rows: ReturnType<typeof row>[]) =>
  ownLicences(rows).map(({ id, licence }) => [id, licence]);

it("a working is judged by the licence it has most ground in common with, to the square millimetre", () => {
  expect(chosen(row("w", "a", 40), row("w", "b", 40.00001), row("w", "c", 12))).toEqual([["w", "b"]]);
});

it("a licence in force when the ground was seen comes before one in force only now", () => {
  expect(chosen(row("w", "now", 90, false), row("w", "then", 10, true))).toEqual([["w", "then"]]);
});

it("of equals the first counts, and workings without any licence stay, in their order", () => {
  expect(chosen(row("v", "none", null, null), row("w", "a", 40), row("w", "b", 40))).toEqual([
    ["v", "none"],
    ["w", "a"],
  ]);
});
