import { plainText } from "#gis/register-lists/sheet-cell";
import { type Match, matchesOf } from "../match-mines.ts";
import type { SeenMine } from "./form-mines.ts";

type Identity = Parameters<typeof matchesOf>[0][number];

/** The mine each row speaks of, names being the same whether their brackets and digits are full-width or not. */
export function matchesByPlainName(
  identities: readonly Identity[],
  mines: readonly SeenMine[],
): Map<number, Match> {
  return matchesOf(
    identities.map((one) => ({ ...one, name: one.name === null ? null : plainText(one.name) })),
    mines.map((mine) => ({ ...mine, name: plainText(mine.name) })),
  );
}
