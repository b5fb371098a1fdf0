/** Ways in which a mine of the baseline has left the count; `unrecorded`: the register says it ended, no lineage says how. */
export const departures = ["merged", "closed", "replaced", "unrecorded"] as const;
/**
 * Ways in which a mine came into the count after the baseline; `unexplained`: its licence begins after it, and neither lineage
 * nor a grant says whether it is new or an old one that was renewed.
 */
export const arrivals = ["by_merger", "by_replacement", "by_split", "by_grant", "unexplained"] as const;
export const moveWays = [...departures, ...arrivals] as const;
export type MoveWay = (typeof moveWays)[number];

/** A mine as the register counts it on the baseline and on the day that is looked at. */
export interface TrackedMine {
  id: string;
  countedBefore: boolean;
  countsNow: boolean;
  /** its licence is on record as newly granted */
  isGranted: boolean;
}

/** One record of the lineage, with its day and document. */
export interface LineageStep {
  kind: "closed" | "merged" | "split" | "replaced";
  fromMineId: string;
  toMineId: string | null;
  /** ISO date */
  happenedOn: string;
}

export interface MineMove<Mine extends TrackedMine, Step extends LineageStep> {
  mine: Mine;
  way: MoveWay;
  /** the record that says so; null = there is none */
  step: Step | null;
}

const endings = ["merged", "closed", "replaced"] as const;
/** A licence in the place of another comes for it, whatever merged into it beside (新立 of a merged group): the two cancel out. */
const beginnings = [
  ["replaced", "by_replacement"],
  ["merged", "by_merger"],
  ["split", "by_split"],
] as const;

/**
 * The mines that count on only one of the two days, each with the record that explains it. `steps` are those up to the
 * day that is looked at. A mine that began and ended between the days counts on neither and moves nothing.
 */
export function mineMoves<Mine extends TrackedMine, Step extends LineageStep>(
  mines: readonly Mine[],
  steps: readonly Step[],
): MineMove<Mine, Step>[] {
  const inOrder = steps.toSorted((a, b) => compareText(a.happenedOn, b.happenedOn));
  const leaving = stepsBy(inOrder, ({ fromMineId }) => fromMineId);
  const coming = stepsBy(inOrder, ({ toMineId }) => toMineId);
  return mines.flatMap((mine) => {
    if (mine.countedBefore === mine.countsNow) return [];
    const move = mine.countedBefore
      ? departureOf(leaving.get(mine.id))
      : arrivalOf(mine, coming.get(mine.id));
    return [{ mine, ...move }];
  });
}

function departureOf<Step extends LineageStep>(steps: readonly Step[] = []) {
  for (const step of steps) {
    const way = endings.find((kind) => kind === step.kind);
    if (way) return { way, step };
  }
  return { way: "unrecorded" as const, step: null };
}

function arrivalOf<Step extends LineageStep>({ isGranted }: TrackedMine, steps: readonly Step[] = []) {
  for (const [kind, way] of beginnings) {
    const step = steps.find((one) => one.kind === kind);
    if (step) return { way, step };
  }
  return { way: isGranted ? ("by_grant" as const) : ("unexplained" as const), step: null };
}

function stepsBy<Step>(steps: readonly Step[], mineOf: (step: Step) => string | null) {
  const found = new Map<string | null, Step[]>();
  for (const step of steps) {
    const mine = mineOf(step);
    const known = found.get(mine);
    if (known) known.push(step);
    else found.set(mine, [step]);
  }
  return found;
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
