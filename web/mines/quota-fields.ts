import { QuotaRecord } from "#contract/quota";
import type { EntryDoubt } from "#gis/check/entry-doubt";
import { newDoubts } from "#gis/check/entry-doubt";
import { type QuotaMine, quotaDoubts } from "#gis/check/quota-doubt";
import { quotaTroubles } from "#gis/check/quota-troubles";
import { Exact } from "#gis/exact-decimal";
import { rateTotalUse, type UseRate } from "#gis/quota/use-rate";
import type { SeenRecord } from "../ui/use-register-form.ts";

export const quotaFieldLabels = {
  year: "年度",
  quarter: "季度",
  issuedWt: "下达指标（万吨）",
  usedWt: "已使用（万吨）",
} as const;
export type QuotaField = keyof typeof quotaFieldLabels;
/** What a person types: text in every field. */
export type QuotaText = Record<QuotaField, string>;
type Amounts = Pick<QuotaRecord, "issuedWt" | "usedWt">;

const years = { first: 2000, last: 2100 };
const StoredQuota = QuotaRecord.pick({
  version: true,
  year: true,
  quarter: true,
  issuedWt: true,
  usedWt: true,
});

/** A quota as its form shows it; a new one begins in the quarter of the day (YYYY-MM-DD). */
export function quotaText(
  record: Omit<QuotaRecord, "id" | "mineId" | "mineName" | "regionCode"> | null,
  today: string,
): QuotaText {
  if (record === null) {
    const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
    return { year: today.slice(0, 4), quarter: String(quarter || 1), issuedWt: "", usedWt: "0" };
  }
  const { year, quarter, issuedWt, usedWt } = record;
  return { year: String(year), quarter: String(quarter), issuedWt: plain(issuedWt), usedWt: plain(usedWt) };
}

/** The stored quota that a refusal (412) carries. */
export function storedQuota(current: unknown): SeenRecord<QuotaField> | null {
  const record = StoredQuota.safeParse(current);
  return record.success ? { text: quotaText(record.data, ""), version: record.data.version } : null;
}

export const quotaBody = (text: QuotaText): Amounts => ({
  issuedWt: text.issuedWt.normalize("NFKC").trim(),
  usedWt: text.usedWt.normalize("NFKC").trim(),
});

/** What is wrong with each field as it stands, by the checks of the server. */
export function typedQuotaTroubles(text: QuotaText): Partial<Record<QuotaField, string>> {
  const year = Number(text.year);
  const isYear = /^\d{4}$/.test(text.year) && year >= years.first && year <= years.last;
  return {
    ...(isYear ? {} : { year: `请填 ${years.first} 至 ${years.last} 之间的年份` }),
    ...Object.fromEntries(quotaTroubles(quotaBody(text)).map(({ field, message }) => [field, message])),
  };
}

/** What the server would ask about the quota as it is typed: nothing of what stood, nothing of half a number. */
export function typedQuotaDoubts(
  text: QuotaText,
  mine: QuotaMine,
  records: readonly QuotaRecord[],
): EntryDoubt[] {
  if (Object.keys(typedQuotaTroubles(text)).length > 0) return [];
  const [year, quarter] = [Number(text.year), Number(text.quarter)];
  const ofYear = records.filter((record) => record.year === year);
  const others = ofYear.filter((record) => record.quarter !== quarter).map(({ issuedWt }) => issuedWt);
  const otherIssuedWt = Exact.sum(0, ...others).toFixed();
  const doubtsOf = ({ issuedWt, usedWt }: Amounts) =>
    quotaDoubts(mine, { year, quarter, issuedWt, usedWt, otherIssuedWt });
  const before = ofYear.find((record) => record.quarter === quarter);
  return newDoubts(doubtsOf(quotaBody(text)), before ? doubtsOf(before) : []);
}

export interface QuotaYear {
  year: number;
  records: QuotaRecord[];
  /** 年度合计 */
  total: UseRate;
}

/** Quotas by year, newest first, each with its exact total; quarters in their order. */
export function quotaYears(records: readonly QuotaRecord[]): QuotaYear[] {
  const years = [...new Set(records.map(({ year }) => year))].toSorted((a, b) => b - a);
  return years.map((year) => {
    const ofYear = records.filter((record) => record.year === year);
    return {
      year,
      records: ofYear.toSorted((a, b) => a.quarter - b.quarter),
      total: rateTotalUse(ofYear),
    };
  });
}

const plain = (amount: string) => new Exact(amount).toFixed();
