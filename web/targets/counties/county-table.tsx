import { Table, type TableColumnsType } from "antd";
import { useMemo } from "react";
import { DockTab } from "../../shell/dock-tab.tsx";
import { useLayout } from "../../shell/layout-store.ts";
import type { MineTableFilter } from "../../shell/mine-filter-store.ts";
import { showMines } from "../../shell/show-mines.ts";
import { dockIds, openView } from "../drill.ts";
import { DrillButton } from "../drill-button.tsx";
import { km2Text, percentText, wtText } from "../number-text.ts";
import { useFrontTab } from "../use-front-tab.ts";
import type { County, Overview } from "../use-overview.ts";

const headPx = 30;

/** Every count of every county, each opening its list. */
export function CountyTable({ overview, chosen }: { overview: Overview; chosen: string | null }) {
  useFrontTab(dockIds.counties);
  const height = useLayout(({ dockHeightPx }) => dockHeightPx);
  const columns = useMemo(() => columnsOf(overview.asOf), [overview.asOf]);
  return (
    <DockTab id={dockIds.counties} label="县区对比" order={10}>
      <Table<County>
        className="kj-overview-table"
        size="small"
        rowKey="code"
        columns={columns}
        dataSource={overview.counties}
        pagination={false}
        showSorterTooltip={false}
        scroll={{ x: 1060, y: height - headPx }}
        rowClassName={({ code }) => (chosen?.startsWith(code) ? "kj-row-selected" : "")}
      />
    </DockTab>
  );
}

type Counted = "mineCount" | "largeCount" | "mediumCount" | "smallCount" | "expiredCount";

function columnsOf(asOf: string): TableColumnsType<County> {
  const list =
    (filter: MineTableFilter) =>
    ({ code }: County) =>
      showMines({ asOf, ...filter }, code);
  const quotas = ({ code }: County) => openView("quota", code);
  const counted = (key: Counted, title: string, filter: MineTableFilter) => ({
    title,
    width: 80,
    align: "right" as const,
    sorter: (a: County, b: County) => a[key] - b[key],
    render: (_: unknown, county: County) => (
      <DrillButton label={`${county.name}${title}`} onDrill={() => list(filter)(county)}>
        {county[key]}
      </DrillButton>
    ),
  });
  return [
    { title: "县区", dataIndex: "name", width: 100, fixed: "left" },
    counted("mineCount", "矿山数", {}),
    counted("largeCount", "大型", { productionClass: "large" }),
    counted("mediumCount", "中型", { productionClass: "medium" }),
    counted("smallCount", "小型", { productionClass: "small" }),
    number(
      "大中型比例",
      ({ largeMediumShare }) => largeMediumShare,
      percentText,
      list({ productionClass: "large_medium" }),
    ),
    counted("expiredCount", "过期", { expired: "true" }),
    {
      title: "计划关闭",
      width: 90,
      align: "right",
      sorter: (a, b) => a.closurePlanned - b.closurePlanned,
      render: (_, { code, name, closurePlanned }) => (
        <DrillButton label={`${name}计划关闭`} onDrill={() => openView("closures", code)}>
          {closurePlanned}
        </DrillButton>
      ),
    },
    number("面积 km²", ({ areaKm2 }) => areaKm2, km2Text, list({})),
    number("保有储量 万吨", ({ reserveWt }) => reserveWt, wtText, list({ reserve: "known" })),
    number("下达指标 万吨", ({ quotaIssuedWt }) => quotaIssuedWt, wtText, quotas),
    number("已用指标 万吨", ({ quotaUsedWt }) => quotaUsedWt, wtText, quotas),
    number("执行率", ({ quotaRate }) => quotaRate, percentText, quotas),
  ];
}

/** A sum or share; it opens what it was reckoned from. */
function number<T extends string | number>(
  title: string,
  measured: (county: County) => T | null,
  textOf: (value: T) => string,
  onDrill: (county: County) => void,
) {
  return {
    title,
    width: 110,
    align: "right" as const,
    sorter: (a: County, b: County) => Number(measured(a) ?? -1) - Number(measured(b) ?? -1),
    render: (_: unknown, county: County) => {
      const value = measured(county);
      if (value === null) return "—";
      return (
        <DrillButton label={`${county.name}${title}`} onDrill={() => onDrill(county)}>
          {textOf(value)}
        </DrillButton>
      );
    },
  };
}
