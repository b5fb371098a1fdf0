import { expect, test } from "vitest";
import {
  capacityWt,
  placeOf,
  predictedWt,
  recoverableWt,
  storedValue,
} from "#gis/register-lists/listed-mine";
import { aListedMine } from "#test/support/listed-mine";

test("cubic metres become tonnes only by a recorded 体重", () => {
  expect(capacityWt(aListedMine({ capacity: "4", capacityUnit: "wm3", bulkDensity: "2.65" }))).toBe("10.6");
  expect(capacityWt(aListedMine({ capacity: "4", capacityUnit: "wm3", bulkDensity: null }))).toBeNull();
  expect(capacityWt(aListedMine({ capacity: null }))).toBeNull();
});

test("a reserve is converted by the 体重 of its own report before that of the licence", () => {
  const reserve = { reserveUnit: "wm3", recoverable: "10", bulkDensity: "2" } as const;
  expect(recoverableWt(aListedMine({ ...reserve, reserveDensity: "2.5" }))).toBe("25");
  expect(recoverableWt(aListedMine(reserve))).toBe("20");
  expect(recoverableWt(aListedMine({ reserveUnit: null, recoverable: null }))).toBeNull();
});

test("what is planned of a block comes before what was verified", () => {
  expect(predictedWt(aListedMine({ predictedWt: "250" }))).toBe("250");
  expect(predictedWt(aListedMine())).toBe("100");
});

test("where a mine lies is what a list told, else its regions", () => {
  expect(placeOf({ plannedLocation: "河东村南", location: "东县东乡" })).toBe("河东村南");
  expect(placeOf({ plannedLocation: null, location: "东县东乡" })).toBe("东县东乡");
});

test("a field is compared in one form only", () => {
  expect(storedValue(aListedMine({ capacity: "10.50" }), "capacity")).toBe("10.5 wt");
  expect(storedValue(aListedMine({ disposition: "exit_guided" }), "closure")).toBe("exit_guided");
  expect(storedValue(aListedMine({ disposition: "upgrade" }), "closure")).toBeNull();
  expect(storedValue(aListedMine({ grantYear: 2027 }), "grantYear")).toBe("2027");
  expect(storedValue(aListedMine(), "holder")).toBe("甲矿有限公司");
});
