import type { z } from "zod";
import type { MinePlan, PlanFields } from "#contract/mine-plans";
import { type EntryDoubt, planDoubts } from "#gis/check/entry-doubt";

/** What a person types: text in every field, empty where nothing is planned. */
export type PlanText = Record<keyof z.input<typeof PlanFields>, string>;

const amount = /^\d+(\.\d+)?$/;

export function planText(plan: MinePlan | null): PlanText {
  return {
    capacityWt: plan?.capacityWt ?? "",
    lifeYears: plan?.lifeYears ?? "",
    predictedWt: plan?.predictedWt ?? "",
    grantYear: plan?.grantYear === null || plan === null ? "" : String(plan.grantYear),
    location: plan?.location ?? "",
  };
}

/** The plan as it is sent: an empty field plans nothing. */
export function planBody(text: PlanText): z.output<typeof PlanFields> {
  const saidOf = (field: keyof PlanText) => text[field].normalize("NFKC").trim() || null;
  const year = saidOf("grantYear");
  return {
    capacityWt: saidOf("capacityWt"),
    lifeYears: saidOf("lifeYears"),
    predictedWt: saidOf("predictedWt"),
    grantYear: year === null ? null : Number(year),
    location: text.location.trim() || null,
  };
}

/** What the server would ask about the numbers as they stand; nothing of one that is no number yet. */
export function plannedDoubts(text: Partial<PlanText>, mineral: string): EntryDoubt[] {
  const numberIn = (field: "capacityWt" | "predictedWt") => {
    const said = (text[field] ?? "").normalize("NFKC").trim();
    return amount.test(said) ? said : null;
  };
  return planDoubts(mineral, { capacityWt: numberIn("capacityWt"), predictedWt: numberIn("predictedWt") });
}

const ruleOf = (pattern: RegExp, message: string) => ({
  validator: (_: unknown, text: string) => {
    const said = text.normalize("NFKC").trim();
    return said === "" || pattern.test(said) ? Promise.resolve() : Promise.reject(new Error(message));
  },
});
export const amountRule = ruleOf(amount, "请填数字，如 30 或 30.5");
export const yearRule = ruleOf(/^20\d\d$/, "请填四位年份，如 2027");
