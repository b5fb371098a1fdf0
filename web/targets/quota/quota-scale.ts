import { wtText } from "../number-text.ts";

export type QuotaMeasure = "rate" | "used" | "issued";
export type Rgb = [red: number, green: number, blue: number];

/** Amounts of one mine or of one hexagon, 万吨. */
export interface QuotaAmount {
  issuedWt: string;
  usedWt: string;
  rate: string | null;
}

interface ScaleClass {
  /** reached by values from here on */
  from: number;
  label: string;
  colour: Rgb;
}

export interface QuotaScale {
  classes: readonly ScaleClass[];
  colourOf: (value: number | null) => Rgb;
}

export const measureWords: Record<QuotaMeasure, string> = {
  rate: "执行率",
  used: "已用量",
  issued: "下达量",
};

const noQuota: Rgb = [176, 184, 191];

/** Colours of the rate change where warnings do: 80 %, 95 %, above 100 % (domain 1.1.5). */
const rateScale: QuotaScale = scaleOf([
  { from: 0, label: "60% 以下", colour: [198, 219, 239] },
  { from: 0.6, label: "60%–80%", colour: [107, 174, 214] },
  { from: 0.8, label: "80%–95% 关注", colour: [253, 208, 98] },
  { from: 0.95, label: "95%–100% 预警", colour: [240, 128, 48] },
  { from: 1.000001, label: "超过 100% 超指标", colour: [165, 15, 21] },
]);

const amountColours: readonly Rgb[] = [
  [255, 237, 200],
  [254, 204, 122],
  [253, 152, 75],
  [224, 83, 41],
  [158, 28, 24],
];

export function measured(measure: QuotaMeasure, { issuedWt, usedWt, rate }: QuotaAmount): number | null {
  if (measure === "rate") return rate === null ? null : Number(rate);
  return Number(measure === "used" ? usedWt : issuedWt);
}

/** Classes for what is shown: fixed for rates, five equal steps of a round number for tonnes. */
export function quotaScale(measure: QuotaMeasure, amounts: readonly QuotaAmount[]): QuotaScale {
  if (measure === "rate") return rateScale;
  const most = Math.max(0, ...amounts.map((amount) => measured(measure, amount) ?? 0));
  const step = roundStep(most / amountColours.length);
  return scaleOf(
    amountColours.map((colour, index) => ({
      from: step * index,
      label: amountLabel(step, index),
      colour,
    })),
  );
}

function amountLabel(step: number, index: number): string {
  const from = plain(step * index);
  return index === amountColours.length - 1 ? `≥ ${from} 万吨` : `${from}–${plain(step * (index + 1))} 万吨`;
}

function plain(wt: number): string {
  return String(Number(wtText(String(wt))));
}

/** The next of 1, 2, 5, 10, 20 … that is not smaller. */
function roundStep(wt: number): number {
  if (wt <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(wt));
  const factor = [1, 2, 5, 10].find((one) => one * power >= wt) ?? 10;
  return factor * power;
}

function scaleOf(classes: readonly ScaleClass[]): QuotaScale {
  return {
    classes,
    colourOf: (value) =>
      value === null ? noQuota : (classes.findLast(({ from }) => value >= from)?.colour ?? noQuota),
  };
}
