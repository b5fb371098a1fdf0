import type { TableColumnsType } from "antd";
import { useMemo } from "react";
import type { QuotaUse } from "#contract/quota";
import { useStateLabels, useStates } from "#gis/quota/use-rate";
import { useMapEngine } from "../../map/engine-store.ts";
import { DockTab } from "../../shell/dock-tab.tsx";
import { DockTable } from "../../shell/dock-table.tsx";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { dockIds } from "../drill.ts";
import { percentText, wtText } from "../number-text.ts";
import { useFrontTab } from "../use-front-tab.ts";
import { useQuotaFilter } from "./quota-filter.ts";

/** Quota and use of each mine in the period. */
export function QuotaTable({ uses }: { uses: readonly QuotaUse[] }) {
  useFrontTab(dockIds.quota);
  const engine = useMapEngine();
  const { selectedMineId, selectMine } = useWorkbench();
  const shown = useQuotaFilter((filter) => filter.shown);
  const rows = useMemo(() => uses.filter(({ state }) => !shown || state === shown), [uses, shown]);
  const choose = ({ mineId, lon, lat }: QuotaUse) => {
    selectMine(mineId);
    engine?.flyTo([lon, lat], 12);
  };
  return (
    <DockTab
      id={dockIds.quota}
      label="指标执行"
      order={10}
      tools={<span className="kj-dock-total">共 {rows.length} 座</span>}
    >
      <DockTable
        columns={columns}
        rows={rows}
        idOf={({ mineId }) => mineId}
        widthPx={900}
        chosenId={selectedMineId}
        onChoose={choose}
      />
    </DockTab>
  );
}

const columns: TableColumnsType<QuotaUse> = [
  { title: "矿山名称", dataIndex: "mineName", width: 200, fixed: "left" },
  { title: "行政区", dataIndex: "regionName", width: 100 },
  { title: "矿种", dataIndex: "mineral", width: 110 },
  amount("下达 万吨", "issuedWt"),
  amount("已用 万吨", "usedWt"),
  amount("剩余 万吨", "remainingWt"),
  {
    title: "执行率",
    width: 90,
    align: "right",
    defaultSortOrder: "descend",
    sorter: (a, b) => Number(a.rate ?? -1) - Number(b.rate ?? -1),
    render: (_, { rate }) => percentText(rate),
  },
  {
    title: "状态",
    width: 90,
    sorter: (a, b) => useStates.indexOf(a.state) - useStates.indexOf(b.state),
    render: (_, { state }) => (
      <span className="kj-use-state" data-state={state}>
        {useStateLabels[state]}
      </span>
    ),
  },
];

function amount(title: string, key: "issuedWt" | "usedWt" | "remainingWt") {
  return {
    title,
    width: 100,
    align: "right" as const,
    sorter: (a: QuotaUse, b: QuotaUse) => Number(a[key]) - Number(b[key]),
    render: (_: unknown, use: QuotaUse) => wtText(use[key]),
  };
}
