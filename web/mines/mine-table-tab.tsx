import type { InfiniteData } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Call } from "#contract/endpoint";
import { listMines, type MineRow } from "#contract/mines";
import { useEndpoint, useEndpointPages } from "../client/use-endpoint.ts";
import { DockTab } from "../shell/dock-tab.tsx";
import { useMineFilter } from "../shell/mine-filter-store.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { MineFilterBar } from "./mine-filter-bar.tsx";
import { MineTable } from "./mine-table.tsx";
import { useMineQuery } from "./use-mine-query.ts";
import "./mines.css";

const pageSize = 200;

/** 矿山 tab of the docked table: server-side filter, sort and keyset paging. */
export function MineTableTab() {
  const sort = useMineFilter((store) => store.sort);
  const query = useMineQuery();
  const pages = useEndpointPages<MineRow>(listMines, { ...query, sort, limit: pageSize });
  const read = useMemo(() => rowsOf(pages.data), [pages.data]);
  const rows = useWithSelected(read, query);
  const total = pages.data?.pages[0]?.total ?? null;
  return (
    <DockTab id="mines" label="矿山" order={0} tools={<MineFilterBar total={total} />}>
      <MineTable rows={rows} pages={pages} />
    </DockTab>
  );
}

/** A mine chosen on the map that the pages read so far do not hold stands on top, if the filter lets it pass. */
function useWithSelected(read: MineRow[], filter: Call<typeof listMines>["query"]): MineRow[] {
  const selectedMineId = useWorkbench((workbench) => workbench.selectedMineId);
  const isRead = read.some(({ id }) => id === selectedMineId);
  const isAskedFor = selectedMineId !== null && (filter.ids?.split(",").includes(selectedMineId) ?? true);
  const alone = isRead || !isAskedFor ? null : { query: { ...filter, ids: selectedMineId } };
  const [selected] = useEndpoint(listMines, alone).data?.items ?? [];
  return useMemo(() => (!isRead && selected ? [selected, ...read] : read), [isRead, selected, read]);
}

function rowsOf(data: InfiniteData<{ items: MineRow[] }> | undefined): MineRow[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}
