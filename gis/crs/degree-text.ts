import { readSourceNumber } from "../check/source-number.ts";
import { parseDms } from "./dms.ts";

/** How a number of degrees without marks is meant: 113.1212 is 113.1212°, or 113°12′12″ written together (DDD.MMSS). */
export type DegreeNotation = "decimal" | "packed";

/**
 * Degrees from 122°41′04.855″, 122.6846818 or, where the notation says so, 122.4104855 (DDD.MMSSsss); null for anything else, minutes
 * or seconds of 60 and more included.
 */
export function readDegrees(text: string, notation: DegreeNotation): number | null {
  const { value } = readSourceNumber(text);
  if (value === null) return parseDms(text);
  return notation === "packed" ? unpackDegrees(text) : value;
}

/** Whether a number may be degrees, minutes and seconds written together, and would then be another angle. */
export function mayBePacked(text: string): boolean {
  const { value } = readSourceNumber(text);
  const packed = value === null ? null : unpackDegrees(text);
  return packed !== null && packed !== value;
}

/** Degrees from DDD.MMSSsss; null when minutes or seconds come to 60 or more. */
export function unpackDegrees(text: string): number | null {
  const { value } = readSourceNumber(text);
  const [, sign, degrees = "", fraction = ""] =
    /^([+-]?)(\d{1,3})(?:\.(\d*))?$/.exec(text.normalize("NFKC").trim()) ?? [];
  if (value === null || degrees === "") return null;
  const digits = fraction.padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2));
  const seconds = Number(`${digits.slice(2, 4)}.${digits.slice(4)}`);
  if (minutes >= 60 || seconds >= 60) return null;
  const angle = Number(degrees) + minutes / 60 + seconds / 3600;
  return sign === "-" ? -angle : angle;
}
