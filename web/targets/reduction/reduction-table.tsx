import type { TableColumnsType } from "antd";
import { Select } from "antd";
import { moveWays } from "#gis/reduction/mine-move";
import { moveWords } from "#gis/reduction/move-words";
import { useMapEngine } from "../../map/engine-store.ts";
import { DockTab } from "../../shell/dock-tab.tsx";
import { DockTable } from "../../shell/dock-table.tsx";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { dockIds } from "../drill.ts";
import { useFrontTab } from "../use-front-tab.ts";
import { useReductionFilter } from "./reduction-filter.ts";
import type { MovedMine } from "./use-reduction.ts";

/** Every mine that moved the count, with the record that says why. */
export function ReductionTable({ moved }: { moved: readonly MovedMine[] }) {
  useFrontTab(dockIds.reduction);
  const engine = useMapEngine();
  const { selectedMineId, selectMine } = useWorkbench();
  const choose = ({ mineId, lon, lat }: MovedMine) => {
    selectMine(mineId);
    if (lon !== null && lat !== null) engine?.flyTo([lon, lat], 13);
  };
  return (
    <DockTab id={dockIds.reduction} label="压减名单" order={10} tools={<Tools count={moved.length} />}>
      <DockTable
        columns={columns}
        rows={moved}
        idOf={({ mineId }) => mineId}
        widthPx={1180}
        chosenId={selectedMineId}
        onChoose={choose}
      />
    </DockTab>
  );
}

function Tools({ count }: { count: number }) {
  const { way, mineral, drill } = useReductionFilter();
  return (
    <div className="kj-filters">
      <Select
        allowClear
        aria-label="变化"
        placeholder="变化"
        style={{ width: 120 }}
        value={way}
        options={moveWays.map((value) => ({ value, label: moveWords[value] }))}
        onChange={(next) => drill({ way: next ?? null, mineral })}
      />
      {mineral !== null && (
        <button type="button" className="kj-link" onClick={() => drill({ way })}>
          {mineral} ✕
        </button>
      )}
      <span className="kj-dock-total">共 {count} 座</span>
    </div>
  );
}

const absent = "—";

const columns: TableColumnsType<MovedMine> = [
  { title: "矿山名称", dataIndex: "mineName", width: 160, fixed: "left", ellipsis: true },
  { title: "变化", width: 110, render: (_, { way }) => moveWords[way] },
  { title: "日期", width: 96, render: (_, { movedOn }) => movedOn ?? absent },
  { title: "依据文号", width: 200, ellipsis: true, render: (_, mine) => documentText(mine) },
  { title: "去向或来源", width: 160, ellipsis: true, render: (_, { step }) => step?.otherName ?? absent },
  { title: "县区", dataIndex: "regionName", width: 90, ellipsis: true },
  { title: "矿种", dataIndex: "mineral", width: 130, ellipsis: true },
  { title: "许可证号", width: 200, render: (_, { licenceNumber }) => licenceNumber ?? absent },
];

function documentText({ step, way, grantDocument }: MovedMine): string {
  if (step !== null) return step.document ?? "未登记文号";
  if (way === "by_grant") return grantDocument ?? absent;
  return way === "unrecorded" ? "没有沿革记录" : "没有新立或沿革记录";
}
