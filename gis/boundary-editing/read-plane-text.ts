import { widthOfZone } from "../crs/gauss-kruger.ts";
import { zonePrefix } from "../crs/plane-reading.ts";
import { millimetres, type PlaneText } from "./plane-place.ts";

/** A row that is understood, to the millimetre, or what is wrong with it and how to mend it. */
export type ReadPlane = { plane: PlaneText } | { trouble: string };

const numberPattern = /^\d+(?:\.\d+)?$/;

/** Reads X (north, 7 digits) and Y (east, 带号 and 6 digits) of a zone as they are typed; full-width digits are taken, too. */
export function readPlaneText(typed: PlaneText, zone: number): ReadPlane {
  const [x, y] = [plain(typed.x), plain(typed.y)];
  const trouble =
    notANumber("X", x) ?? notANumber("Y", y) ?? swapTrouble(x, y) ?? northTrouble(x) ?? eastTrouble(y, zone);
  return trouble === null ? { plane: { x: millimetres(x), y: millimetres(y) } } : { trouble };
}

const plain = (text: string) => text.normalize("NFKC").trim();

function notANumber(axis: "X" | "Y", text: string): string | null {
  if (numberPattern.test(text)) return null;
  const name = `${axis} 坐标`;
  if (text === "") return `${name}是空的，请填写。`;
  if (numberPattern.test(text.replaceAll(/[,，\s]/g, "")))
    return `${name}“${text}”带有逗号或空格，请去掉后再填。`;
  return `${name}“${text}”不是数字，请填写以米为单位的数，如 ${axis === "X" ? "4507088.220" : "41473349.922"}。`;
}

const isNorthing = (value: number) => value >= 1_000_000 && value < 10_000_000;

function swapTrouble(x: string, y: string): string | null {
  if (zonePrefix(Number(x)) === null || !isNorthing(Number(y))) return null;
  return "X、Y 写反了：X 是北坐标（7 位），Y 是东坐标（带号加 6 位）。请对调。";
}

function northTrouble(x: string): string | null {
  if (isNorthing(Number(x))) return null;
  return `X 坐标 ${x} 不是 7 位的北坐标，请核对位数。`;
}

function eastTrouble(y: string, zone: number): string | null {
  const value = Number(y);
  const prefix = zonePrefix(value);
  if (prefix?.zone === zone) return null;
  const own = `${widthOfZone(zone)} 度带第 ${zone} 带`;
  if (value >= 100_000 && value < 1_000_000)
    return `Y 坐标 ${y} 没有带号，请在前面加上 ${zone}，写成 ${zone}${y}。`;
  if (prefix === null) return `Y 坐标 ${y} 不是带号加 6 位的东坐标，请核对位数（本表为 ${own}）。`;
  const other = `${prefix.zoneWidth} 度带第 ${prefix.zone} 带`;
  return `Y 坐标 ${y} 是 ${other}的，本表为 ${own}。请把本表切换到该带，或换算到第 ${zone} 带后再填。`;
}
