import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { PlanPaper } from "#contract/plan-documents";
import { paperSizes } from "#gis/plates/plate";
import { paperFonts } from "./paper-fonts.ts";
import { type PaperRun, pageRuns, paperMm } from "./paper-pages.ts";
import { addSamePage, drawPdfTable } from "./pdf-table.ts";
import type { DrawnPlate } from "./plan-plates.ts";
import { drawPlatePdf, pointsPerMm } from "./plate-pdf.ts";

const margins = {
  top: paperMm.top * pointsPerMm,
  bottom: paperMm.bottom * pointsPerMm,
  left: paperMm.left * pointsPerMm,
  right: paperMm.right * pointsPerMm,
};

/** The paper as PDF with its own fonts: it looks the same wherever it is opened, and its plates measure true. */
export async function paperPdf(paper: PlanPaper, plates: readonly DrawnPlate[]): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    size: "A4",
    margins,
    info: { Title: paper.title, Creator: "矿界", Keywords: `数据版本号 ${paper.dataVersionId}` },
  });
  const done = buffer(document);
  const { regular, bold } = paperFonts();
  document.registerFont("regular", regular).registerFont("bold", bold);
  document.addPage({ size: "A4", margins });
  drawFrontPage(document, paper);
  for (const run of pageRuns(paper)) {
    document.addPage({ size: "A4", margins, layout: run.isWide ? "landscape" : "portrait" });
    for (const block of run.blocks) drawBlock(document, block);
  }
  const written = document.bufferedPageRange().count;
  for (const { plate, size } of plates) {
    const [width, height] = paperSizes[size];
    document.addPage({ size: [width * pointsPerMm, height * pointsPerMm], margin: 0 });
    drawPlatePdf(document, plate);
  }
  numberPages(document, written, paper.dataVersionId);
  document.end();
  return await done;
}

function drawFrontPage(document: PDFKit.PDFDocument, { title, facts, plates }: PlanPaper): void {
  document.moveDown(6).font("bold", 22).text(title, { align: "center" }).moveDown(2);
  document.font("regular", 11);
  for (const [name, value] of facts) document.text(`${name}：${value}`, { lineGap: 5 });
  if (plates.length > 0) document.moveDown().text("图件：", { lineGap: 5 });
  for (const { title: plate, scale, size } of plates) {
    document.text(`　${plate}（1:${scale}，${size}）`, { lineGap: 4 });
  }
}

function drawBlock(document: PDFKit.PDFDocument, block: PaperRun["blocks"][number]): void {
  switch (block.kind) {
    case "heading":
      if (document.y + 60 > document.page.height - margins.bottom) addSamePage(document);
      document.moveDown(0.6).font("bold", 15).text(block.text, { lineGap: 6 });
      return;
    case "text":
      document.font("regular", 11).text(block.text, { indent: 22, lineGap: 5 });
      return;
    case "quote":
      document.moveDown(0.3).font("regular", 9.5).fillColor("#333333");
      document.text(`${block.clause}：“${block.text}”`, { lineGap: 4 }).fillColor("#000000").moveDown(0.3);
      return;
    case "table":
      drawPdfTable(document, block);
  }
}

/** Below the margin of each page of text: what the page was made of, and which of how many it is. */
function numberPages(document: PDFKit.PDFDocument, written: number, dataVersionId: string): void {
  for (let page = 0; page < written; page += 1) {
    document.switchToPage(page);
    const { width, height } = document.page;
    document.page.margins.bottom = 0;
    document
      .font("regular", 9)
      .text(`数据版本号 ${dataVersionId}　第 ${page + 1} 页　共 ${written} 页`, 0, height - 40, {
        width,
        align: "center",
        lineBreak: false,
      });
  }
}
