import type { TableColumnsType } from "antd";
import { useMemo } from "react";
import { useMapEngine } from "../../map/engine-store.ts";
import { DockTab } from "../../shell/dock-tab.tsx";
import { DockTable } from "../../shell/dock-table.tsx";
import { useRegions } from "../../shell/use-regions.ts";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { dispositionWords } from "../../ui/mine-words.ts";
import { dockIds } from "../drill.ts";
import { useFrontTab } from "../use-front-tab.ts";
import { useClosureFilter } from "./closure-filter.ts";
import { type Closure, type ClosureState, closureState, closureStates } from "./closure-timeline.ts";
import { layerLooks, stateWords } from "./closure-words.ts";

interface ClosureTableProps {
  closures: readonly Closure[];
  month: string;
  today: string;
}

type Row = Closure & { regionName: string; state: ClosureState };

/** The mines of the timeline, and where each stands in the month. */
export function ClosureTable({ closures, month, today }: ClosureTableProps) {
  useFrontTab(dockIds.closures);
  const engine = useMapEngine();
  const { selectedMineId, selectMine } = useWorkbench();
  const rows = useRows({ closures, month, today });
  const choose = ({ mineId, lon, lat }: Row) => {
    selectMine(mineId);
    engine?.flyTo([lon, lat], 13);
  };
  return (
    <DockTab
      id={dockIds.closures}
      label="关闭退出"
      order={10}
      tools={<span className="kj-dock-total">共 {rows.length} 座</span>}
    >
      <DockTable
        columns={columns}
        rows={rows}
        idOf={({ mineId }) => mineId}
        widthPx={860}
        chosenId={selectedMineId}
        onChoose={choose}
      />
    </DockTab>
  );
}

function useRows({ closures, month, today }: ClosureTableProps): Row[] {
  const shown = useClosureFilter((filter) => filter.state);
  const { byCode } = useRegions();
  return useMemo(
    () =>
      closures
        .map((closure) => ({
          ...closure,
          state: closureState(closure, month, today),
          regionName: byCode.get(closure.regionCode.slice(0, 6))?.name ?? closure.regionCode,
        }))
        .filter(({ state }) => shown === null || state === shown),
    [closures, month, today, shown, byCode],
  );
}

const columns: TableColumnsType<Row> = [
  { title: "矿山名称", dataIndex: "mineName", width: 220, fixed: "left" },
  { title: "县区", dataIndex: "regionName", width: 90 },
  { title: "处置", width: 100, render: (_, row) => dispositionWords[row.class] },
  { title: "依据", width: 100, render: (_, { layer }) => layerLooks[layer].label },
  {
    title: "应关闭日期",
    width: 110,
    sorter: (a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"),
    render: (_, { dueOn }) => dueOn ?? "未定",
  },
  {
    title: "实际关闭日期",
    width: 120,
    sorter: (a, b) => (a.closedOn ?? "9999").localeCompare(b.closedOn ?? "9999"),
    render: (_, { closedOn }) => closedOn ?? "—",
  },
  {
    title: "当月状态",
    width: 110,
    sorter: (a, b) => closureStates.indexOf(a.state) - closureStates.indexOf(b.state),
    render: (_, { state }) => (
      <span className="kj-use-state" data-state={state}>
        {stateWords[state]}
      </span>
    ),
  },
];
