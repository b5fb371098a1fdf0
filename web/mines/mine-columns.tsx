import type { TableColumnsType } from "antd";
import { Tag } from "antd";
import type { MineRow } from "#contract/mines";
import { areaName } from "#gis/check/area-name";
import type { MineSort } from "../shell/mine-filter-store.ts";
import { dispositionColours, statusColours } from "../ui/mine-colours.ts";
import { classWords, dispositionWords, layerWords, statusWords } from "../ui/mine-words.ts";
import { absent, capacityText, licensedAreaText, reserveText } from "./mine-values.ts";
import { TermLightMark } from "./term-light.tsx";

const sortNames: Record<string, string> = {
  name: "name",
  capacity: "capacity",
  area: "area",
  validTo: "validTo",
};

export interface ColumnContext {
  /** the day that is shown */
  day: string;
  isToday: boolean;
  sort: MineSort;
  /** the state that the list is narrowed to: planned blocks stand in no list but their own */
  status: string | null;
  /** name of the county a mine's township lies in */
  countyOf: (row: MineRow) => string;
}

/** Columns of the attribute table; those with a key in `sortNames` are sorted by the server. */
export function mineColumns({
  day,
  isToday,
  sort,
  status,
  countyOf,
}: ColumnContext): TableColumnsType<MineRow> {
  const columns: TableColumnsType<MineRow> = [
    { key: "name", title: "矿山名称", dataIndex: "name", width: 144, fixed: "start", ellipsis: true },
    { key: "licence", title: "许可证号", width: 170, render: (_, row) => row.licenceNumber ?? absent },
    { key: "holder", title: "采矿权人", dataIndex: "holder", width: 140, ellipsis: true },
    { key: "region", title: "县区", width: 64, ellipsis: true, render: (_, row) => countyOf(row) },
    { key: "mineral", title: "矿种", dataIndex: "mineral", width: 76, ellipsis: true },
    {
      key: "capacity",
      title: "规模(万吨/年)",
      width: 98,
      align: "right",
      render: (_, row) => capacityText(row),
    },
    { key: "class", title: "规模类型", width: 64, render: (_, row) => classText(row) },
    {
      key: "area",
      title: `${areaName(status)}km²`,
      width: 102,
      align: "right",
      render: (_, row) => licensedAreaText(row.licensedAreaKm2),
    },
    {
      key: "reserve",
      title: "保有储量万吨",
      width: 86,
      align: "right",
      render: (_, row) => reserveText(row.reserveWt),
    },
    {
      key: "status",
      title: isToday ? "状态" : "当日状态",
      width: 58,
      render: (_, row) => <Status status={isToday ? row.status : row.statusOnDay} />,
    },
    {
      key: "validTo",
      title: "有效期止",
      width: 166,
      render: (_, row) => <TermLightMark validTo={row.validTo} today={day} />,
    },
    { key: "disposition", title: "处置", width: 132, render: (_, row) => <DispositionTag row={row} /> },
  ];
  return columns.map((column) => {
    const name = sortNames[String(column.key)];
    return name ? { ...column, sorter: true, sortOrder: orderOf(name, sort) } : column;
  });
}

/** The server's sort for what the table header says. */
export function sortOf(key: unknown, order: "ascend" | "descend" | null | undefined): MineSort {
  const name = sortNames[String(key)];
  if (!name || !order) return "name";
  return (order === "descend" ? `-${name}` : name) as MineSort;
}

function orderOf(name: string, sort: MineSort): "ascend" | "descend" | null {
  if (sort === name) return "ascend";
  return sort === `-${name}` ? "descend" : null;
}

function classText({ productionClass }: MineRow): string {
  return productionClass ? classWords[productionClass] : absent;
}

function Status({ status }: { status: MineRow["statusOnDay"] }) {
  if (status === null) return <span title="当日的状态未留存">未留存</span>;
  return (
    <span className="kj-mine-status">
      <span style={{ background: statusColours[status] }} aria-hidden="true" />
      {statusWords[status]}
    </span>
  );
}

function DispositionTag({ row: { disposition } }: { row: MineRow }) {
  if (!disposition) return <>{absent}</>;
  return (
    <>
      <Tag
        style={{
          color: dispositionColours[disposition.class],
          borderColor: "currentColor",
          background: "#fff",
        }}
      >
        {dispositionWords[disposition.class]}
      </Tag>
      <small>{layerWords[disposition.layer]}</small>
    </>
  );
}
