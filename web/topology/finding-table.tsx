import type { TableColumnsType } from "antd";
import type { TopologyFindingRow } from "#contract/topology";
import { areaM2Text } from "#gis/measure/area-text";
import { bandRelationLabels, tieLabels, topologyKindLabels } from "#gis/topology/topology-text";
import { DockTab } from "../shell/dock-tab.tsx";
import { DockTable } from "../shell/dock-table.tsx";
import { stateText } from "./finding-list.tsx";

interface FindingTableProps {
  findings: readonly TopologyFindingRow[];
  chosenId: string | null;
  onChoose: (finding: TopologyFindingRow) => void;
}

const metres = (value: number | null) => (value === null ? "—" : value.toFixed(3));

const columns: TableColumnsType<TopologyFindingRow> = [
  {
    title: "类型",
    width: 130,
    fixed: "left",
    ellipsis: true,
    render: (_, { kind }) => topologyKindLabels[kind],
  },
  { title: "矿山甲", width: 190, ellipsis: true, render: (_, { a }) => a.name },
  { title: "矿山乙", width: 190, ellipsis: true, render: (_, { b }) => b.name },
  {
    title: "面积 m²",
    width: 110,
    align: "right",
    render: (_, { areaM2 }) => areaM2Text(areaM2),
    sorter: (one, other) => one.areaM2 - other.areaM2,
  },
  {
    title: "最宽 m",
    width: 90,
    align: "right",
    render: (_, { widthM }) => metres(widthM),
    sorter: (one, other) => one.widthM - other.widthM,
  },
  { title: "最窄 m", width: 90, align: "right", render: (_, { leastWidthM }) => metres(leastWidthM) },
  {
    title: "沿边界长 m",
    width: 110,
    align: "right",
    render: (_, { frontM }) => frontM.toFixed(2),
    sorter: (one, other) => one.frontM - other.frontM,
  },
  { title: "权属", width: 120, render: (_, { tie }) => tieLabels[tie] },
  {
    title: "标高",
    width: 210,
    ellipsis: true,
    render: (_, { bandRelation }) => bandRelationLabels[bandRelation],
  },
  { title: "处理意见", width: 170, ellipsis: true, render: (_, finding) => stateText(finding) },
];

/** The findings on screen as a table under the map. */
export function FindingTable({ findings, chosenId, onChoose }: FindingTableProps) {
  return (
    <DockTab id="topology" label="拓扑检查" order={12}>
      <DockTable
        columns={columns}
        rows={findings}
        idOf={({ id }) => id}
        widthPx={1410}
        chosenId={chosenId}
        onChoose={onChoose}
      />
    </DockTab>
  );
}
