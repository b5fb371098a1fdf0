import { expect, test } from "vitest";
import { countRule, surveyBody, surveyText, surveyWord } from "#web/mines/survey-fields";

const survey = {
  ...{ id: "7", mineId: "8", surveyedOn: "2026-04-15", version: 2, ridgeBoundary: false },
  ...{ productionSystems: 2, operators: null, formerPitsActive: true, document: null },
};

test("what is stored comes back as it was when nothing is typed", () => {
  const { id: _, mineId: __, surveyedOn: ___, version: ____, ...fields } = survey;
  expect(surveyBody(surveyText(survey))).toEqual(fields);
});

test("what was not looked at is nothing, never a no and never a zero", () => {
  expect(Object.values(surveyBody(surveyText(null)))).toEqual([null, null, null, null, null]);
  expect([surveyWord(null), surveyWord(false), surveyWord(true), surveyWord(2)]).toEqual([
    "未查",
    "否",
    "是",
    "2",
  ]);
});

test("a number of systems is a whole one from 1 to 99, in digits of either width", async () => {
  const isTaken = (text: string) =>
    countRule.validator(null, text).then(
      () => true,
      () => false,
    );
  expect(await Promise.all(["", "1", "２", "99"].map(isTaken))).toEqual([true, true, true, true]);
  expect(await Promise.all(["0", "1.5", "两", "100"].map(isTaken))).toEqual([false, false, false, false]);
  expect(surveyBody({ ...surveyText(null), operators: "２" }).operators).toBe(2);
});
