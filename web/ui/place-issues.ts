import type { CallError } from "../client/call-error.ts";

type Issues = CallError["issues"];

/** Issues of a request's body laid at the fields of a form that they name; what names none of them stays apart. */
export function placeIssues<Field extends string>(
  issues: Issues,
  fields: readonly Field[],
): { placed: { name: Field; errors: string[] }[]; others: Issues } {
  const fieldOf = ({ path }: Issues[number]) => fields.find((field) => path === `body.${field}`);
  const placed = fields.flatMap((name) => {
    const errors = issues.filter((issue) => fieldOf(issue) === name).map(({ message }) => message);
    return errors.length === 0 ? [] : [{ name, errors }];
  });
  return { placed, others: issues.filter((issue) => fieldOf(issue) === undefined) };
}
