import { Exact } from "../exact-decimal.ts";
import { largeScale } from "./capacity-doubt.ts";
import type { EntryDoubt } from "./entry-doubt.ts";

/** What of a mine its quotas are judged by. */
export interface QuotaMine {
  mineral: string;
  capacity: string | null;
  capacityUnit: "wt" | "wm3";
  bulkDensity: string | null;
}

/** A quarter's quota and use, 万吨, and what is issued in the other quarters of its year. */
export interface EnteredQuota {
  year: number;
  quarter: number;
  issuedWt: string;
  usedWt: string;
  otherIssuedWt: string;
}

const ten4 = 10_000;
/** From ten years of the licensed scale in one quarter on, a number is written wrongly; from a thousand on, in 吨. */
const odd = 10;
const inTonnes = 1000;
const decimalsKept = 4;
const names = { issuedWt: "下达指标", usedWt: "已使用指标" } as const;

/**
 * What a person has to confirm of a quarter's quota: 吨 or another decimal point for 万吨, judged by the licensed scale or, where that is
 * not known in 万吨, by the largest class of the mineral (国土资发〔2004〕208号); and a year that is issued more than the licensed scale.
 */
export function quotaDoubts(mine: QuotaMine, quota: EnteredQuota): EntryDoubt[] {
  const scale = yearlyWt(mine);
  const issued = magnitude("issuedWt", mine, quota);
  return [
    ...issued,
    ...magnitude("usedWt", mine, quota),
    ...(issued.length > 0 || scale === null ? [] : overScale(scale, quota)),
  ];
}

/** 证载规模 in 万吨/年; null where it is not known or is in 万立方米 without 体重. */
function yearlyWt({ capacity, capacityUnit, bulkDensity }: QuotaMine): Exact | null {
  if (capacity === null || !new Exact(capacity).greaterThan(0)) return null;
  if (capacityUnit === "wt") return new Exact(capacity);
  return bulkDensity === null ? null : new Exact(capacity).times(bulkDensity);
}

function magnitude(field: "issuedWt" | "usedWt", mine: QuotaMine, quota: EnteredQuota): EntryDoubt[] {
  const doubt = magnitudeSentence(field, mine, new Exact(quota[field]));
  if (doubt === null) return [];
  const value = new Exact(quota[field]).div(ten4);
  const isTonnes = doubt.includes("若是吨");
  const isKept = isTonnes && value.decimalPlaces() <= decimalsKept;
  const meant = isKept ? { value: value.toFixed(), text: `${value.toFixed()} 万吨` } : null;
  const message = `${periodOf(quota)}${names[field]} ${plain(new Exact(quota[field]))} 万吨${doubt}`;
  return [{ code: `${field}.magnitude`, field, message, meant }];
}

function magnitudeSentence(field: "issuedWt" | "usedWt", mine: QuotaMine, amount: Exact): string | null {
  if (amount.isZero()) return null;
  const scale = yearlyWt(mine);
  const tonnes = `，疑似按吨填写；若是吨，应填 ${amount.div(ten4).toFixed()} 万吨。`;
  if (scale === null) {
    const large = largeScale(mine.mineral, "wt");
    if (!amount.greaterThan(new Exact(large).times(100))) return null;
    return `是大型矿山年规模下限 ${large} 万吨的 ${amount.div(large).toFixed(0)} 倍${tonnes}`;
  }
  const times = amount.div(scale);
  const said = `证载规模 ${scaleText(mine, scale)}`;
  if (times.greaterThanOrEqualTo(inTonnes)) return `是${said} 的 ${times.toFixed(0)} 倍${tonnes}`;
  if (times.greaterThanOrEqualTo(odd))
    return `是${said} 的 ${times.toFixed(0)} 倍，疑似单位或小数点写错，请核对。`;
  const isTiny = field === "issuedWt" && amount.times(ten4).lessThan(scale);
  return isTiny ? `不到${said} 的万分之一，疑似按亿吨填写，请核对单位。` : null;
}

function overScale(scale: Exact, quota: EnteredQuota): EntryDoubt[] {
  const total = new Exact(quota.issuedWt).plus(quota.otherIssuedWt);
  if (!total.greaterThan(scale) || new Exact(quota.issuedWt).isZero()) return [];
  const message = `${quota.year}年各季度下达指标合计 ${total.toFixed()} 万吨，超过证载规模 ${plain(scale)} 万吨/年（多 ${total.minus(scale).toFixed()} 万吨）。请核对指标是否重复下达、证载规模是否已变更登记。`;
  return [{ code: "issuedWt.overScale", field: "issuedWt", message, meant: null }];
}

const periodOf = ({ year, quarter }: EnteredQuota) => `${year}年第${quarter}季度`;
const plain = (amount: Exact) => amount.toFixed();

function scaleText({ capacity, capacityUnit, bulkDensity }: QuotaMine, scale: Exact): string {
  if (capacityUnit === "wt") return `${plain(scale)} 万吨/年`;
  return `${plain(scale)} 万吨/年（${capacity} 万立方米/年，体重 ${bulkDensity}）`;
}
