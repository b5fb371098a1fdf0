import type { Call } from "#contract/endpoint";
import type { commitStaging } from "#contract/staging-commit";
import type { ItemFilter, ReviewRow } from "#contract/staging-review";
import type { TakenField } from "#contract/transfer";

type Order = Call<typeof commitStaging>["body"];

/** What a rule needs to know of an item. */
export type RuleFacts = Pick<
  ReviewRow,
  "index" | "name" | "number" | "ownNumber" | "grade" | "codes" | "change" | "differences"
>;

/** All that a filter lets through and that can be stored, or items one by one. */
export type Whom = { filter: ItemFilter } | { items: readonly number[] };
type Step = Whom & {
  yes: boolean;
  /** absent: all */
  fields?: readonly TakenField[];
};

/** What the person said, in order: of an item the last step that speaks of it counts; without one the answer is no. */
export type Rule = readonly Step[];

export const nothing: Rule = [];
export const everything: Rule = [{ yes: true, filter: {} }];

/** The rule with one more step; steps that no longer decide anything are left out. */
export function withStep(rule: Rule, step: Step): Rule {
  if ("filter" in step) return [...rule.filter((earlier) => !isOverruled(earlier, step)), step];
  const settled = rule.slice(0, rule.findLastIndex((one) => "filter" in one) + 1);
  const named = rule.slice(settled.length).flatMap((one) => without(one, step));
  const alike = named.find((one) => one.yes === step.yes && sameFields(one, step));
  if (!(alike && "items" in alike)) return [...settled, ...named, step];
  const grown = { ...alike, items: [...alike.items, ...step.items] };
  return [...settled, ...named.map((one) => (one === alike ? grown : one))];
}

function isOverruled(earlier: Step, by: Step & { filter: ItemFilter }): boolean {
  if (by.fields !== undefined && !sameFields(earlier, by)) return false;
  return (
    Object.keys(by.filter).length === 0 ||
    ("filter" in earlier && JSON.stringify(earlier.filter) === JSON.stringify(by.filter))
  );
}

/** A step that names items, without those that another one of the same fields speaks of. */
function without(one: Step, step: Step & { items: readonly number[] }): Step[] {
  if (!("items" in one) || !sameFields(one, step)) return [one];
  const items = one.items.filter((index) => !step.items.includes(index));
  return items.length > 0 ? [{ ...one, items }] : [];
}

const sameFields = (one: Step, other: Step) => String(one.fields) === String(other.fields);

/** Whether a rule says yes to an item, or to one of its fields. */
export function saysYes(rule: Rule, item: RuleFacts, field?: TakenField): boolean {
  const last = rule.findLast(
    (step) =>
      (field === undefined || (step.fields ?? [field]).includes(field)) &&
      ("items" in step
        ? step.items.includes(item.index)
        : item.grade !== "error" && passes(step.filter, item)),
  );
  return last?.yes ?? false;
}

/** Yes or no to all that a filter lets through when that was the last thing said; null when it must be counted. */
export function answerToAll(rule: Rule, filter: ItemFilter): boolean | null {
  const last = rule.at(-1);
  const same = last && "filter" in last && JSON.stringify(last.filter) === JSON.stringify(filter);
  return same ? last.yes : null;
}

/** Whether an item is what a filter asks for; the server narrows and chooses by the same rules. */
export function passes({ grade, code, change, difference, q }: ItemFilter, item: RuleFacts): boolean {
  return (
    (grade === undefined || item.grade === grade) &&
    (code === undefined || item.codes.includes(code)) &&
    (change === undefined || item.change === change) &&
    (difference === undefined || item.differences.includes(difference)) &&
    (q === undefined || [item.name, item.number, item.ownNumber].some((text) => text?.includes(q)))
  );
}

/** Rules as the server takes them. */
export function sentRules(chosen: Rule, taken: Rule): Required<Pick<Order, "include" | "take">> {
  return {
    include: chosen.map(({ yes, ...step }) => ({ choose: yes, ...whomOf(step) })),
    take: taken.map(({ yes, fields, ...step }) => ({
      take: yes,
      ...(fields && { fields: [...fields] }),
      ...whomOf(step),
    })),
  };
}

const whomOf = (step: Whom) => ("items" in step ? { items: [...step.items] } : { filter: step.filter });
