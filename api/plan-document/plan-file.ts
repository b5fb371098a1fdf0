import type { PlanFileFormat, PlanPaper } from "#contract/plan-documents";
import { paperDocx } from "./paper-docx.ts";
import { paperPdf } from "./paper-pdf.ts";
import { paperWorkbook } from "./paper-workbook.ts";
import type { DrawnPlate } from "./plan-plates.ts";

export interface PlanFileOrder {
  paper: PlanPaper;
  plates: readonly DrawnPlate[];
  format: PlanFileFormat;
}

export type PlanFileWork = { writePlanFile: { slice: PlanFileOrder; shared: null; output: Uint8Array } };

/** The bytes of the file. It runs in a thread of the pool: fonts and plates take seconds. */
export function writePlanFile({ paper, plates, format }: PlanFileOrder): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return paperDocx(paper, plates);
    case "pdf":
      return paperPdf(paper, plates);
    case "xlsx":
      return paperWorkbook(paper);
  }
}
