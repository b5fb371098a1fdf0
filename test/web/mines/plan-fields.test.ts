import { expect, test } from "vitest";
import { amountRule, planBody, plannedDoubts, planText, yearRule } from "#web/mines/plan-fields";

const plan = {
  mineId: "7",
  version: 3,
  capacityWt: "30.50",
  lifeYears: null,
  predictedWt: "120",
  grantYear: 2027,
  location: "河东村（南坡）",
};

test("what is stored comes back as it was when nothing is typed", () => {
  const { mineId: _, version: __, ...fields } = plan;
  expect(planBody(planText(plan))).toEqual(fields);
});

test("empty fields plan nothing, full-width digits are digits, a location keeps its brackets", () => {
  const text = { ...planText(null), capacityWt: " ３０.5 ", location: " 河东（南坡） " };
  expect(planBody(text)).toEqual({
    capacityWt: "30.5",
    lifeYears: null,
    predictedWt: null,
    grantYear: null,
    location: "河东（南坡）",
  });
});

test("numbers in tonnes are asked about by field, sound ones and half a number are not", () => {
  const asked = (text: object) =>
    plannedDoubts(text, "铁矿").map(({ field, meant }) => [field, meant?.value]);
  expect(asked({ capacityWt: "３000000", predictedWt: "2000000" })).toEqual([
    ["capacityWt", "300"],
    ["predictedWt", "200"],
  ]);
  expect(asked({ capacityWt: "30", predictedWt: "120" })).toEqual([]);
  expect(asked({ capacityWt: "3000000." })).toEqual([]);
  expect(asked({})).toEqual([]);
});

test("words in place of a number or a year are refused, nothing at all is not", async () => {
  await expect(amountRule.validator(null, "三十")).rejects.toThrow("请填数字");
  await expect(yearRule.validator(null, "明年")).rejects.toThrow("四位年份");
  for (const text of ["", "30.5", "２０"])
    await expect(amountRule.validator(null, text)).resolves.toBeUndefined();
  for (const text of ["", "2027"]) await expect(yearRule.validator(null, text)).resolves.toBeUndefined();
});
