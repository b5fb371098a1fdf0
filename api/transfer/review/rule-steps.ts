import type { Input } from "#contract/endpoint";
import type { ChoiceStep, TakeStep, weighChoice } from "#contract/staging-commit";
import { storableJson } from "../storable-json.ts";
import { boundFilter } from "./reviewed-items.ts";

/** Which items are chosen, and what known mines take from the file. */
export type Rule = Pick<Input<typeof weighChoice>["body"], "include" | "take">;

/** A rule as the statements of a choice take it: their bindings :include and :take. */
export function boundRule({ include, take }: Rule): { include: string; take: string } {
  const chosen = choiceSteps(include).map(({ choose, ...whom }, at) => ({
    ...stepRow(whom, at),
    yes: choose,
  }));
  const taken = take.map(({ take: yes, fields, ...whom }, at) => ({
    ...stepRow(whom, at),
    yes,
    fields: fields ?? null,
  }));
  return { include: storableJson(chosen), take: storableJson(taken) };
}

/** Every item that a rule names one by one. */
export function namedItems({ include, take }: Rule): number[] {
  return [...choiceSteps(include), ...take].flatMap(({ items }) => items ?? []);
}

function choiceSteps(include: Rule["include"]): ChoiceStep[] {
  if (include === "usable") return [{ choose: true, filter: {} }];
  const items = include.filter((one) => typeof one === "number");
  return items.length > 0 ? [{ choose: true, items }] : (include as ChoiceStep[]);
}

function stepRow({ filter, items }: Pick<TakeStep, "filter" | "items">, position: number) {
  const range = items && `{${items.map((index) => `[${index},${index}]`).join(",")}}`;
  return { position, items: range ?? null, ...boundFilter(filter ?? {}) };
}
