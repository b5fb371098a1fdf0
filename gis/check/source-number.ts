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

/** What people write around metres: thousands parted, the axis before and the unit behind. */
const axis = /^[XY]\s*[=:]\s*/i;
const metreUnit = /\s*(?:m|米|公尺|met(?:re|er)s?)$/i;
const grouped = /^[+-]?\d{1,3}(?:[,' \u00A0\u2009\u202F]\d{3})+(?:\.\d*)?$/;

export interface SourceMetres extends SourceNumber {
  /** thousands were parted, or an axis or unit stood beside the number */
  dressed: boolean;
}

/** Reads metres as people type them: 4,507,000.5, X=4507000 and 4507000米 are numbers of metres, which is reported. */
export function readMetres(text: string): SourceMetres {
  const read = readSourceNumber(text);
  if (read.value !== null) return { ...read, dressed: false };
  const bare = readSourceNumber(bareMetres(text));
  return { value: bare.value, fullWidth: false, dressed: bare.value !== null };
}

/** The digits of a number of metres as they were written, without what stands around and between them. */
export function bareMetres(text: string): string {
  const plain = halfWidth(text).trim().replace(axis, "").replace(metreUnit, "");
  return grouped.test(plain) ? plain.replace(/[,' \u00A0\u2009\u202F]/g, "") : plain;
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

/** E12 as a warning: thousands were parted or units written beside `count` numbers from `place` on, and not taken for part of them. */
export function dressedNumbers(place: IssuePlace, text: string, count: number): Issue {
  return warningAt("E12", place, { kind: "dressed", text: text.trim().slice(0, shownTextLength), count });
}
