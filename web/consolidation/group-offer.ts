import type { z } from "zod";
import type { RunHead } from "#contract/runs";
import type { ExportChoice, ExportOffer } from "../exports/export-offer.ts";
import type { CandidateView } from "./candidate-view.ts";

/** What a run offers: the ground of its merge groups, and the mines that must merge as they stood on its day. */
export function groupOffer({ id, asOf }: z.infer<typeof RunHead>, { rows }: CandidateView): ExportOffer {
  const must = rows.filter(({ verdict }) => verdict.verdict === "must_merge").map(({ mine }) => mine.id);
  const groups: ExportChoice = { label: "整合组", source: { layer: "merge_groups", filter: { runId: id } } };
  const mines: ExportChoice[] =
    must.length === 0
      ? []
      : [
          {
            label: `必须整合的矿山 ${must.length} 座`,
            source: { layer: "mines", filter: { asOf } },
            ids: must,
          },
        ];
  return { title: "整合组与矿山", choices: [groups, ...mines] };
}
