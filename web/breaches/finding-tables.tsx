import type { TableColumnsType } from "antd";
import type { WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import { breachVerdictLabels, directionText, overlapRelationLabels } from "#gis/breaches/breach-text";
import { areaHaText, areaM2Text, areaMuText } from "#gis/measure/area-text";
import { zoneKindLabels } from "#gis/zones/zone-kind";
import { DockTab } from "../shell/dock-tab.tsx";
import { DockTable } from "../shell/dock-table.tsx";

interface FindingTableProps<T> {
  findings: readonly T[];
  chosenId: string | null;
  onChoose: (finding: T) => void;
}

const workingColumns: TableColumnsType<WorkingBreachFinding> = [
  { title: "采动范围", width: 190, fixed: "left", dataIndex: "workingName", ellipsis: true },
  { title: "结论", width: 110, render: (_, { verdict }) => breachVerdictLabels[verdict] },
  { title: "对应矿山", width: 180, ellipsis: true, render: (_, { mineName }) => mineName ?? "无" },
  { title: "所在地", width: 90, dataIndex: "regionName" },
  {
    title: "越界面积 m²",
    width: 120,
    align: "right",
    render: (_, { outsideM2 }) => areaM2Text(outsideM2),
    sorter: (a, b) => a.outsideM2 - b.outsideM2,
  },
  {
    title: "最大深度 m",
    width: 110,
    align: "right",
    render: (_, { penetrationM }) => penetrationM.toFixed(2),
    sorter: (a, b) => a.penetrationM - b.penetrationM,
  },
  { title: "容差 m", width: 80, align: "right", render: (_, { toleranceM }) => toleranceM.toFixed(2) },
  {
    title: "方向",
    width: 100,
    render: (_, { azimuthDeg }) => (azimuthDeg === null ? "—" : directionText(azimuthDeg)),
  },
  {
    title: "超深 m",
    width: 90,
    align: "right",
    render: (_, { belowBottomM }) => (belowBottomM === null ? "—" : belowBottomM.toFixed(2)),
  },
  { title: "观测日期", width: 110, dataIndex: "observedOn" },
];

const overlapColumns: TableColumnsType<ZoneOverlapFinding> = [
  { title: "矿山名称", width: 190, fixed: "left", dataIndex: "mineName", ellipsis: true },
  { title: "关系", width: 110, render: (_, { relation }) => overlapRelationLabels[relation] },
  { title: "管控类型", width: 130, render: (_, { kind }) => zoneKindLabels[kind] },
  { title: "管控区", width: 170, dataIndex: "zoneName", ellipsis: true },
  {
    title: "重叠面积 公顷",
    width: 120,
    align: "right",
    render: (_, { overlapM2 }) => areaHaText(overlapM2),
    sorter: (a, b) => a.overlapM2 - b.overlapM2,
  },
  { title: "亩", width: 100, align: "right", render: (_, { overlapM2 }) => areaMuText(overlapM2) },
  {
    title: "占矿区 %",
    width: 90,
    align: "right",
    render: (_, { share }) => (share * 100).toFixed(2),
    sorter: (a, b) => a.share - b.share,
  },
  {
    title: "数据版本",
    width: 160,
    render: (_, { layerEdition, layerState }) =>
      `${layerEdition}（${layerState === "final" ? "正式" : "临时"}）`,
  },
  { title: "所在地", width: 90, dataIndex: "regionName" },
];

/** 越界采动 under the map. */
export function WorkingTable(props: FindingTableProps<WorkingBreachFinding>) {
  return (
    <DockTab id="breach-workings" label="越界采动" order={20}>
      <DockTable
        {...props}
        rows={props.findings}
        idOf={({ id }) => id}
        columns={workingColumns}
        widthPx={1180}
      />
    </DockTab>
  );
}

/** 压占管控区 under the map. */
export function OverlapTable(props: FindingTableProps<ZoneOverlapFinding>) {
  return (
    <DockTab id="breach-overlaps" label="压占管控区" order={21}>
      <DockTable
        {...props}
        rows={props.findings}
        idOf={({ id }) => id}
        columns={overlapColumns}
        widthPx={1160}
      />
    </DockTab>
  );
}
