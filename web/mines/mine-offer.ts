import type { ExportChoice, ExportOffer } from "../exports/export-offer.ts";
import type { MineTableFilter } from "../shell/mine-filter-store.ts";

interface ShownMines {
  filter: MineTableFilter;
  region: string | null;
  selectedMineId: string | null;
  /** another day than today that is shown */
  asOf?: string | undefined;
}

/** What the table of mines offers: the list as it is filtered, the mine that is selected, the whole register. */
export function mineOffer({ filter, region, selectedMineId, asOf }: ShownMines): ExportOffer {
  const { ids, ...rest } = filter;
  const asked = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined && value !== ""),
  );
  const shown: ExportChoice = {
    label: "当前筛选",
    source: { layer: "mines", filter: { ...asked, ...(region !== null && { region }) } },
    ...(ids ? { ids: ids.split(",") } : {}),
  };
  const all: ExportChoice = {
    label: asOf === undefined ? "全部" : `${asOf} 在册全部`,
    source: { layer: "mines", filter: asOf === undefined ? {} : { asOf } },
  };
  const selected: ExportChoice[] =
    selectedMineId === null ? [] : [{ label: "所选 1 座", source: all.source, ids: [selectedMineId] }];
  return { title: "矿山", choices: [shown, ...selected, all] };
}
