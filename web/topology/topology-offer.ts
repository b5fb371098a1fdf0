import type { ExportChoice, ExportOffer } from "../exports/export-offer.ts";
import { filterQuery, type ShownFilter } from "./topology-store.ts";

interface ShownAudit {
  runId: string;
  filter: ShownFilter;
  findingId: string | null;
}

/** What an audit offers: the findings as they are filtered, the one that is selected, all of them. */
export function topologyOffer({ runId, filter, findingId }: ShownAudit): ExportOffer {
  const all: ExportChoice = { label: "全部", source: { layer: "topology", filter: { runId } } };
  const shown: ExportChoice = {
    label: "当前筛选",
    source: { layer: "topology", filter: { ...filterQuery(filter), runId } },
  };
  const selected: ExportChoice[] =
    findingId === null ? [] : [{ label: "所选 1 条", source: all.source, ids: [findingId] }];
  return { title: "拓扑检查结果", choices: [shown, ...selected, all] };
}
