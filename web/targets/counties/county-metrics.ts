import { percentText } from "../number-text.ts";
import type { County } from "../use-overview.ts";

export type CountyMetricKey =
  | "mineCount"
  | "largeMediumShare"
  | "expiredCount"
  | "closurePlanned"
  | "quotaRate";

export interface CountyMetric {
  key: CountyMetricKey;
  label: string;
  /** null = nothing to say of this county */
  measured: (county: County) => number | null;
  textOf: (county: County) => string;
  /** limits between the classes of the map; counts are cut by their own range */
  breaks?: readonly number[];
  /** light to dark */
  colours: readonly string[];
}

const blues = ["#e9f2fa", "#bfd9ef", "#8dbbe0", "#5593c8", "#2a6aa8"];
const greens = ["#f6d9b8", "#e6efd0", "#a6d18f", "#4f9d57", "#1f6a35"];
const reds = ["#fdeee2", "#f9c8a2", "#ef9067", "#d4533b", "#9b1c1c"];

const count = (key: "mineCount" | "expiredCount" | "closurePlanned", label: string, colours: string[]) => ({
  key,
  label,
  measured: (county: County) => county[key],
  textOf: (county: County) => `${county[key]} 座`,
  colours,
});

/** What the map of counties can show; the limits of the rate are those of the warnings (domain 1.1.5). */
export const countyMetrics: readonly CountyMetric[] = [
  count("mineCount", "矿山数", blues),
  {
    key: "largeMediumShare",
    label: "大中型比例",
    measured: ({ largeMediumShare }) => largeMediumShare,
    textOf: ({ largeMediumShare }) => percentText(largeMediumShare),
    breaks: [0.2, 0.35, 0.5, 0.65],
    colours: greens,
  },
  count("expiredCount", "过期数", reds),
  count("closurePlanned", "计划关闭数", reds),
  {
    key: "quotaRate",
    label: "指标执行率",
    measured: ({ quotaRate }) => (quotaRate === null ? null : Number(quotaRate)),
    textOf: ({ quotaRate }) => (quotaRate === null ? "无指标" : percentText(quotaRate)),
    breaks: [0.6, 0.8, 0.95, 1],
    colours: reds,
  },
];

export const noValueColour = "#d5d9dd";

export interface MetricClass {
  label: string;
  colour: string;
}

/** Lower limits of all classes but the first: fixed ones, or equal steps of whole numbers between least and most. */
export function breaksOf(metric: CountyMetric, counties: readonly County[]): number[] {
  if (metric.breaks) return [...metric.breaks];
  const [least, most] = extentOf(metric, counties);
  const step = Math.ceil((most - least + 1) / metric.colours.length);
  const limits = metric.colours.slice(1).map((_, index) => least + step * (index + 1));
  return limits.filter((limit) => limit <= most);
}

function extentOf(metric: CountyMetric, counties: readonly County[]): [least: number, most: number] {
  const values = counties.map((county) => metric.measured(county) ?? 0);
  return [Math.min(...values), Math.max(...values)];
}

/** Colour of a value: the class whose lower limit it reaches. */
export function colourOf(metric: CountyMetric, breaks: readonly number[], value: number | null): string {
  if (value === null) return noValueColour;
  return metric.colours[breaks.filter((limit) => value >= limit).length] ?? noValueColour;
}

/** The classes of the legend, lowest first. */
export function classesOf(metric: CountyMetric, counties: readonly County[]): MetricClass[] {
  const breaks = breaksOf(metric, counties);
  const [least, most] = metric.breaks ? [0, null] : extentOf(metric, counties);
  return [least, ...breaks].map((from, index) => ({
    label: metric.breaks
      ? shareRange(from, breaks[index])
      : countRange(from, (breaks[index] ?? (most ?? 0) + 1) - 1),
    colour: metric.colours[index] ?? noValueColour,
  }));
}

function shareRange(from: number, to: number | undefined): string {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  if (to === undefined) return `≥ ${percent(from)}`;
  return from === 0 ? `< ${percent(to)}` : `${percent(from)}–${percent(to)}`;
}

function countRange(from: number, to: number): string {
  return from === to ? `${from} 座` : `${from}–${to} 座`;
}
