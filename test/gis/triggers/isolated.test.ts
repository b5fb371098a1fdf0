import { expect, test } from "vitest";
import { aloneLimb, noSharedOrebodyLimb } from "#gis/triggers/isolated";
import { aTriggerMine } from "#test/support/trigger-mines";

const limits = { limitM: 500, bandM: 0.5 };
const at = (...metres: (number | null)[]) =>
  aloneLimb(
    metres.map((distanceM, index) => ({ mine: aTriggerMine(`n${index}`), distanceM })),
    limits,
  );

test("a mine at 500 m is a neighbour still, one beyond leaves it alone", () => {
  expect(at(499)).toMatchObject({ status: "fail", value: "499.000", partnerId: "n0" });
  expect(at(500)).toMatchObject({ status: "critical_fail", note: "near_limit" });
  expect(at(500.001)).toMatchObject({ status: "critical_pass" });
  expect(at(500.5)).toMatchObject({ status: "pass" });
});

test("the nearest of several is told, nobody at all is alone", () => {
  expect(at(480, 120, null)).toMatchObject({ status: "fail", value: "120.000", partnerId: "n1" });
  expect(at()).toMatchObject({ status: "pass", value: null, partnerId: null });
});

test("another mine of the same orebody, however far, is one to merge with", () => {
  const mine = aTriggerMine("a");
  expect(noSharedOrebodyLimb(mine, [])).toMatchObject({ status: "pass" });
  expect(noSharedOrebodyLimb(mine, [aTriggerMine("b")])).toMatchObject({ status: "fail", partnerId: "b" });
  expect(noSharedOrebodyLimb(aTriggerMine("a", { orebodyId: " " }), [])).toMatchObject({
    status: "unverified",
    note: "orebody_missing",
  });
});
