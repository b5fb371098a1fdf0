import { expect, test } from "vitest";
import { falseMergerLimbs, ridgeLimb } from "#gis/triggers/survey-limbs";
import type { MineSurvey } from "#gis/triggers/trigger";

const silent: MineSurvey = {
  surveyedOn: "2025-03-01",
  ridgeBoundary: null,
  productionSystems: null,
  operators: null,
  formerPitsActive: null,
};

test("nobody looked, or looked at something else: whether the ridge is the line is unknown", () => {
  expect(ridgeLimb(null)).toMatchObject({ status: "unverified", note: "ridge_missing" });
  expect(ridgeLimb(silent)).toMatchObject({ status: "unverified", note: "ridge_missing" });
  expect(ridgeLimb({ ...silent, ridgeBoundary: false })).toMatchObject({ status: "fail", value: "no" });
  expect(ridgeLimb({ ...silent, ridgeBoundary: true })).toMatchObject({ status: "pass", value: "yes" });
});

test("one system and one operator are as it should be, two of either raise the question", () => {
  const statuses = (survey: MineSurvey) => falseMergerLimbs(survey).map(({ status }) => status);
  expect(statuses({ ...silent, productionSystems: 1, operators: 2 })).toEqual(["fail", "pass", "unverified"]);
  expect(statuses({ ...silent, productionSystems: 2, operators: 1, formerPitsActive: true })).toEqual([
    "pass",
    "fail",
    "pass",
  ]);
  expect(falseMergerLimbs(null).map(({ note }) => note)).toEqual([
    "systems_missing",
    "operators_missing",
    "pits_missing",
  ]);
});
