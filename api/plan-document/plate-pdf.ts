import type { Plate, PlateItem, PlatePath, PlateText } from "#gis/plates/plate";

/** 1 mm in the points that a PDF counts in. */
export const pointsPerMm = 72 / 25.4;

/** A plate as vectors on the page at hand, from its upper left corner: what is measured on the print is the scale it says. */
export function drawPlatePdf(document: PDFKit.PDFDocument, { frame, items }: Plate): void {
  document.save().scale(pointsPerMm);
  for (const item of items) {
    document.save();
    if (item.kind === "path" && item.isClipped) {
      document.rect(frame.xMm, frame.yMm, frame.widthMm, frame.heightMm).clip();
    }
    drawItem(document, item);
    document.restore();
  }
  document.restore();
}

const drawItem = (document: PDFKit.PDFDocument, item: PlateItem) =>
  item.kind === "path" ? drawPath(document, item) : drawText(document, item);

function drawPath(document: PDFKit.PDFDocument, path: PlatePath): void {
  const { lines, isClosed, stroke, strokeMm = 0.2, dashMm, fill, fillOpacity = 1 } = path;
  const trace = () => {
    for (const line of lines) {
      for (const [at, [x, y]] of line.entries()) {
        if (at === 0) document.moveTo(x, y);
        else document.lineTo(x, y);
      }
      if (isClosed) document.closePath();
    }
  };
  if (isClosed && fill) {
    trace();
    document.fillOpacity(fillOpacity).fill(fill, "even-odd").fillOpacity(1);
  }
  if (!stroke) return;
  trace();
  document.lineWidth(strokeMm);
  if (dashMm) document.dash(dashMm[0], { space: dashMm[1] });
  document.stroke(stroke);
}

function drawText(document: PDFKit.PDFDocument, item: PlateText): void {
  const { at, text, sizeMm, anchor, isBold, color, turn } = item;
  document.font(isBold ? "bold" : "regular", sizeMm).fillColor(color);
  const widthMm = document.widthOfString(text);
  const shift = { start: 0, middle: widthMm / 2, end: widthMm }[anchor];
  const [x, y] = at;
  if (turn !== 0) document.rotate(-turn, { origin: [x, y] });
  document.text(text, x - shift, y, { lineBreak: false, baseline: "alphabetic" });
}
