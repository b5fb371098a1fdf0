import { casePrefix } from "../cases.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { type DemoDisposition, disposeOf } from "./disposition.ts";
import { batches } from "./documents.ts";

/** One 整合: mines of one orebody go into the largest of them. */
interface Merger {
  subject: DemoMine;
  absorbed: DemoMine[];
}

const mergerDates = ["2025-12-18", "2026-04-22", "2026-09-10"];
const mergersPlanned = 9;
const absorbedEach = 3;

export interface Mergers {
  dispositions: DemoDisposition[];
  /** absorbed mine id → subject id and day, for those carried out */
  carriedOut: { fromMineId: string; toMineId: string; on: string; document: string }[];
}

/** Mergers on the orebodies with most mines: the first ones carried out, the others on their way. */
export function mergers(mines: readonly DemoMine[]): Mergers {
  const planned = planMergers(mines);
  const dispositions = planned.flatMap(({ subject, absorbed }, index) => {
    const day = mergerDates[index] ?? null;
    const batch = day ? batches[0] : batches[(index % 2) + 1];
    const completeBy = day ? "2026-09-30" : "2027-06-30";
    return [
      disposeOf(
        subject,
        { suggested: "merge_subject", reason: subjectReason, completeBy, completedOn: day },
        batch,
      ),
      ...absorbed.map((mine) =>
        disposeOf(mine, { suggested: "merge", reason: mergeReason, completeBy, completedOn: day }, batch),
      ),
    ];
  });
  const carriedOut = planned.flatMap(({ subject, absorbed }, index) => {
    const on = mergerDates[index];
    if (!on) return [];
    const document = `云自然资矿整字〔${on.slice(0, 4)}〕${index + 4}号`;
    return absorbed.map((mine) => ({ fromMineId: mine.id, toMineId: subject.id, on, document }));
  });
  return { dispositions, carriedOut };
}

const subjectReason = "组内面积、储量最大，可作整合主体，依三(二)3(4)提出。";
const mergeReason = "与相邻矿山属同一矿体、连片分布，依三(一)5提出。";

function planMergers(mines: readonly DemoMine[]): Merger[] {
  const byOrebody = new Map<string, DemoMine[]>();
  for (const mine of mines) {
    if (mine.orebodyId === null || mine.name.startsWith(casePrefix)) continue;
    byOrebody.set(mine.orebodyId, [...(byOrebody.get(mine.orebodyId) ?? []), mine]);
  }
  return [...byOrebody.values()]
    .map((members) => members.toSorted((a, b) => b.boundary.officialAreaM2 - a.boundary.officialAreaM2))
    .filter((members) => members.length >= 5)
    .sort((a, b) => b.length - a.length)
    .slice(0, mergersPlanned)
    .flatMap(([subject, ...others]) => (subject ? [{ subject, absorbed: others.slice(-absorbedEach) }] : []));
}
