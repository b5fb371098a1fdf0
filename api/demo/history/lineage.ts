import { demoId } from "../demo-id.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { caseLineage } from "./case-history.ts";
import type { DemoDisposition } from "./disposition.ts";
import type { Mergers } from "./mergers.ts";

export interface LineageDraft {
  kind: "closed" | "merged" | "split" | "replaced";
  fromMineId: string;
  toMineId: string | null;
  happenedOn: string;
  document: string | null;
}

export interface DemoLineage extends LineageDraft {
  id: string;
}

const closing = ["close_ban", "exit_guided"];

/** Every licence that ended tells how, when and by which document. */
export function allLineage(
  mines: readonly DemoMine[],
  closed: readonly DemoDisposition[],
  { carriedOut }: Mergers,
): DemoLineage[] {
  const closures = closed.flatMap((disposition): LineageDraft[] =>
    disposition.completedOn && closing.includes(disposition.approved ?? "")
      ? [
          {
            kind: "closed",
            fromMineId: disposition.mineId,
            toMineId: null,
            happenedOn: disposition.completedOn,
            document: disposition.approvedDocument,
          },
        ]
      : [],
  );
  const merged = carriedOut.map(({ fromMineId, toMineId, on, document }) => ({
    kind: "merged" as const,
    fromMineId,
    toMineId,
    happenedOn: on,
    document,
  }));
  const drafts = [...caseLineage(mines), ...closures, ...merged];
  return drafts.map((draft, index) => ({ id: demoId("lineage", index + 1), ...draft }));
}
