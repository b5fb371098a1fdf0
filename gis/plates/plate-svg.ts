import type { PaperPoint, Plate, PlateItem, PlatePath, PlateText } from "./plate.ts";

/** A plate as SVG in millimetres; `font` is the family that its words are set in. */
export function plateSvg({ widthMm, heightMm, frame, items }: Plate, font: string): string {
  const clip = `<clipPath id="map"><rect x="${frame.xMm}" y="${frame.yMm}" width="${frame.widthMm}" height="${frame.heightMm}"/></clipPath>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}">`,
    `<defs>${clip}</defs><rect width="${widthMm}" height="${heightMm}" fill="#ffffff"/>`,
    `<g font-family="${escaped(font)}">`,
    ...items.map(itemSvg),
    "</g></svg>",
  ].join("");
}

const itemSvg = (item: PlateItem) => (item.kind === "path" ? pathSvg(item) : textSvg(item));

function pathSvg(path: PlatePath): string {
  const { lines, isClosed, isClipped, stroke, strokeMm, dashMm, fill, fillOpacity } = path;
  const steps = lines.map((line) => `M${line.map(pointText).join("L")}${isClosed ? "Z" : ""}`).join("");
  const looks = [
    `fill="${isClosed && fill ? fill : "none"}"`,
    fillOpacity === undefined ? "" : `fill-opacity="${fillOpacity}"`,
    stroke ? `stroke="${stroke}" stroke-width="${strokeMm ?? 0.2}"` : "",
    dashMm ? `stroke-dasharray="${dashMm.join(" ")}"` : "",
    isClipped ? 'clip-path="url(#map)"' : "",
  ].filter((look) => look !== "");
  return `<path d="${steps}" fill-rule="evenodd" ${looks.join(" ")}/>`;
}

function textSvg({ at: [x, y], text, sizeMm, anchor, isBold, color, turn }: PlateText): string {
  const turned = turn === 0 ? "" : ` transform="rotate(${-turn} ${rounded(x)} ${rounded(y)})"`;
  const weight = isBold ? ' font-weight="700"' : "";
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${sizeMm}" text-anchor="${anchor}" fill="${color}"${weight}${turned}>${escaped(text)}</text>`;
}

const pointText = ([x, y]: PaperPoint) => `${rounded(x)} ${rounded(y)}`;

/** A thousandth of a millimetre. */
const rounded = (mm: number) => String(Math.round(mm * 1000) / 1000);

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
