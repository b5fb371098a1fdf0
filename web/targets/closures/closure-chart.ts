import type { EChartsCoreOption } from "echarts/core";
import { type Closure, type ClosureCounts, closureCounts } from "./closure-timeline.ts";

interface ChartInput {
  closures: readonly Closure[];
  months: readonly string[];
  month: string;
  thisMonth: string;
}

/** Cumulative: planned (decided and approved) against closed; closings end this month, for the rest is not yet known. */
export function closureChartOption({ closures, months, month, thisMonth }: ChartInput): EChartsCoreOption {
  const counts = months.map((one) => ({ month: one, ...closureCounts(closures, one) }));
  const line = (name: string, color: string, data: (number | null)[], dashed: boolean) => ({
    name,
    type: "line",
    step: "end",
    showSymbol: false,
    lineStyle: { color, width: 2, type: dashed ? "dashed" : "solid" },
    itemStyle: { color },
    data,
  });
  return {
    tooltip: { renderMode: "richText", trigger: "axis", confine: true },
    grid: { left: 28, right: 10, top: 8, bottom: 20 },
    xAxis: {
      type: "category",
      data: [...months],
      axisLabel: { fontSize: 11, interval: 11, color: "#4a5966" },
    },
    yAxis: { type: "value", minInterval: 1, splitNumber: 3, axisLabel: { fontSize: 11, color: "#4a5966" } },
    series: [
      {
        ...line(
          "计划（决定和核准）",
          "#8e1b1b",
          counts.map(({ planned }) => committed(planned)),
          true,
        ),
        markLine: {
          symbol: "none",
          silent: true,
          label: { show: false },
          lineStyle: { color: "#1f5f99", type: "solid", width: 1.5 },
          data: [{ xAxis: months.indexOf(month) }],
        },
      },
      line(
        "已关闭",
        "#5f6368",
        counts.map((one) => (one.month <= thisMonth ? one.closed : null)),
        false,
      ),
    ],
  };
}

/** What officials have decided or approved; suggestions of the system are no plan. */
export function committed({ approved, decided }: ClosureCounts["planned"]): number {
  return approved + decided;
}
