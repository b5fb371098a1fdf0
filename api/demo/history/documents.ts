import { counties } from "../ground/counties.ts";

/** 处置批次: a county list, and the city's approval of it. */
export interface Batch {
  /** closures due up to this day belong to it */
  dueUntil: string;
  decidedOn: string;
  countyYear: number;
  countyNumber: number;
  approval: { on: string; document: string } | null;
}

export const batches: readonly Batch[] = [
  {
    dueUntil: "2026-03-31",
    decidedOn: "2025-04-18",
    countyYear: 2025,
    countyNumber: 8,
    approval: { on: "2025-05-20", document: "云政办发〔2025〕12号" },
  },
  {
    dueUntil: "2027-03-31",
    decidedOn: "2026-01-15",
    countyYear: 2026,
    countyNumber: 3,
    approval: { on: "2026-03-10", document: "云政办发〔2026〕9号" },
  },
  { dueUntil: "2027-10-31", decidedOn: "2026-10-28", countyYear: 2026, countyNumber: 27, approval: null },
];

/** 松政办发〔2025〕8号, as the county of that code numbers its documents. */
export function countyDocument(regionCode: string, { countyYear, countyNumber }: Batch): string {
  const county = counties.find(({ code }) => regionCode.startsWith(code));
  return `${county?.short ?? ""}政办发〔${countyYear}〕${countyNumber}号`;
}

export function batchFor(completeBy: string): Batch | undefined {
  return batches.find(({ dueUntil }) => completeBy <= dueUntil);
}
