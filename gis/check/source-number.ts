import type { Issue, IssuePlace } from "../issue.ts";
import { errorAt, warningAt } from "./traced-item.ts";

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
const shownTextLength = 40;

export interface SourceNumber {
  /** null when the text is no number */
  value: number | null;
  fullWidth: boolean;
}

/** Reads a number as people type it: spaces around it and full-width digits are understood and reported. */
export function readSourceNumber(text: string): SourceNumber {
  const plain = halfWidth(text).trim();
  const value = decimal.test(plain) ? Number(plain) : Number.NaN;
  return { value: Number.isFinite(value) ? value : null, fullWidth: plain !== text.trim() };
}

/** Full-width forms (０１，．－＊＠) as their ASCII twins; everything else stays. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/** E12: a field that should hold a number and does not. */
export function notANumber(place: IssuePlace, field: string, text: string): Issue {
  const shown = text.trim().slice(0, shownTextLength);
  return errorAt("E12", { ...place, field }, { kind: "number", field, text: shown });
}

/** E12 as a warning: full-width commas or digits were read as ordinary ones, `count` lines from `place` on. */
export function fullWidthSigns(place: IssuePlace, count: number): Issue {
  return warningAt("E12", place, { kind: "fullwidth", count });
}
