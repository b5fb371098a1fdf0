import type { EChartsCoreOption } from "echarts/core";
import type { County, Overview } from "../use-overview.ts";
import { classColours } from "./structure-colours.ts";

type Count = Overview["minerals"][number];

export const rowPx = 24;

/** A ring of shares; names and numbers stand beside it. */
export function ringOption(counts: readonly Count[], colours: Record<string, string>): EChartsCoreOption {
  return {
    tooltip: { renderMode: "richText", trigger: "item", formatter: "{b}：{c} 座（{d}%）", confine: true },
    series: [
      {
        type: "pie",
        radius: ["52%", "92%"],
        label: { show: false },
        itemStyle: { borderColor: "#fff", borderWidth: 1 },
        data: counts.map(({ key, label, count }) => ({
          name: label,
          value: count,
          itemStyle: { color: colours[key] ?? "#90a4ae" },
        })),
      },
    ],
  };
}

/** Horizontal bars, one of `rowPx` each: their names stand left of the chart, their numbers right. */
export function barsOption(counts: readonly Count[]): EChartsCoreOption {
  return {
    ...rowsFrame(counts.map(({ label }) => label)),
    series: [
      {
        type: "bar",
        barWidth: 12,
        itemStyle: { color: "#5d7f9e" },
        data: counts.map(({ count }) => count),
      },
    ],
  };
}

const classSeries = [
  ["largeCount", "大型", "large"],
  ["mediumCount", "中型", "medium"],
  ["smallCount", "小型", "small"],
  ["unknownClassCount", "规模不明", "unknown"],
] as const;

/** Counties as stacked bars of large, medium and small mines. */
export function countyClassesOption(counties: readonly County[]): EChartsCoreOption {
  return {
    ...rowsFrame(counties.map(({ name }) => name)),
    series: classSeries
      .filter(([key]) => counties.some((county) => county[key] > 0))
      .map(([key, name, colour]) => ({
        name,
        type: "bar",
        stack: "classes",
        barWidth: 14,
        itemStyle: { color: classColours[colour] },
        data: counties.map((county) => county[key]),
      })),
  };
}

function rowsFrame(names: readonly string[]): EChartsCoreOption {
  return {
    tooltip: { renderMode: "richText", trigger: "axis", axisPointer: { type: "shadow" }, confine: true },
    grid: { left: 0, right: 4, top: 0, bottom: 0 },
    xAxis: { type: "value", show: false, max: "dataMax" },
    yAxis: {
      type: "category",
      inverse: true,
      data: [...names],
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: "#aab4bd" } },
    },
  };
}
