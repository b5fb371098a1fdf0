import { Exact } from "../exact-decimal.ts";
import type { Share } from "./course-act.ts";

/** Why shares do not make up one new holder: each more than nothing, nobody twice, exactly 100 % together. */
export function shareFaults(shares: readonly Share[]): string[] {
  if (shares.length === 0) return ["请填写整合后主体的组成及股比。"];
  const names = shares.map(({ holder }) => holder.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const sum = shares.reduce((total, { percent }) => total.plus(percent), new Exact(0));
  return [
    ...(twice === undefined ? [] : [`“${twice}”填写了两次，请合为一行。`]),
    ...shares
      .filter(({ percent }) => !new Exact(percent).gt(0))
      .map(({ holder }) => `“${holder}”的股比须大于 0。`),
    ...(sum.eq(100) ? [] : [`股比合计为 ${sum.toFixed()}%，须正好为 100%。`]),
  ];
}
