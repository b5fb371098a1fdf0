import { expect, test } from "vitest";
import { mayBePacked, readDegrees, unpackDegrees } from "#gis/crs/degree-text";

test("113.1212 is 113°12′12″ only where numbers are said to be packed", () => {
  expect(readDegrees("113.1212", "decimal")).toBe(113.1212);
  expect(readDegrees("113.1212", "packed")).toBeCloseTo(113 + 12 / 60 + 12 / 3600, 12);
  expect(readDegrees("122.4104855", "packed")).toBeCloseTo(122 + 41 / 60 + 4.855 / 3600, 12);
});

test("marks speak for themselves, to a thousandth of a second, whatever is said of numbers", () => {
  for (const notation of ["decimal", "packed"] as const) {
    expect(readDegrees("122°41′04.855″", notation)).toBeCloseTo(122.684681944, 9);
    expect(readDegrees("东经122度41分4.855秒", notation)).toBeCloseTo(122.684681944, 9);
  }
});

test("sixty minutes or seconds are no packed angle, and whole degrees are the same either way", () => {
  expect(unpackDegrees("113.6012")).toBeNull();
  expect(unpackDegrees("113.1260")).toBeNull();
  expect(unpackDegrees("113.5")).toBeCloseTo(113 + 50 / 60, 12);
  expect(unpackDegrees("４５.3030")).toBeCloseTo(45.508333333, 9);
  expect(mayBePacked("113")).toBe(false);
  expect(mayBePacked("113.1212")).toBe(true);
  expect(mayBePacked("122.6846818")).toBe(false);
  expect(unpackDegrees("4507088")).toBeNull();
});
