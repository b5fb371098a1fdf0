import type { MineVerdict } from "../consolidation/candidate.ts";

/** Looks up what a mine's verdict rests on: its own records and those of its neighbours. */
export function inputsOfVerdicts<Input extends { mineId: string | null }>(
  inputs: readonly Input[],
): (verdict: Pick<MineVerdict, "mineId" | "neighbourIds">) => Input[] {
  const byMine = new Map<string | null, Input[]>();
  for (const input of inputs) {
    const own = byMine.get(input.mineId);
    if (own) own.push(input);
    else byMine.set(input.mineId, [input]);
  }
  return ({ mineId, neighbourIds }) => [mineId, ...neighbourIds].flatMap((id) => byMine.get(id) ?? []);
}
