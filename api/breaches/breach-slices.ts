import { slicesFor } from "#gis/parallel/ranges";
import type { BreachFindings, BreachMatter, NearZone } from "./judge-breaches.ts";

/** Cuts a breach analysis by its workings and mines for so many workers; each slice has only the pieces of zones it needs. */
export function breachSlices(matter: BreachMatter, workers: number): BreachMatter[] {
  const { workings, mines } = matter;
  return slicesFor(workings.length + mines.length, workers).map(({ from, to }) => {
    const own = {
      workings: workings.slice(from, to),
      mines: mines.slice(Math.max(0, from - workings.length), Math.max(0, to - workings.length)),
    };
    const zones = [...own.workings, ...own.mines].flatMap((one) => one.zones);
    return { parameters: matter.parameters, ...own, pieces: piecesOf(zones, matter) };
  });
}

/** Findings of the slices laid end to end: those of the whole. */
export function joinFindings(found: readonly BreachFindings[]): BreachFindings {
  return {
    workings: found.flatMap(({ workings }) => workings),
    overlaps: found.flatMap(({ overlaps }) => overlaps),
  };
}

function piecesOf(zones: readonly NearZone[], { pieces }: BreachMatter): BreachMatter["pieces"] {
  const keys = new Set(zones.flatMap((zone) => zone.pieces));
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const piece = pieces[key];
      return piece ? [[key, piece]] : [];
    }),
  );
}
