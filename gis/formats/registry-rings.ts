import type { NoticeRing } from "./notice-blocks.ts";

/** Rings of a 区域坐标 string, and where it breaks off. */
export interface RegistryRings {
  rings: NoticeRing[];
  /** null when the string is whole */
  fault: { ring: number; count: number; found: number } | null;
}

/** Index, first and second number of a corner. */
const fieldsPerCorner = 3;
/** 起标高, 止标高, name, ±1 after the corners of a ring. */
const footerFields = 4;

/**
 * Cuts the 区域坐标 string of the old register: ringCount, then for each ring n, n × (index, a, b), top, bottom, name, flag (1 adds, −1
 * takes out). Counts are claims: a ring that has fewer fields than it states ends the reading, and nothing is laid out beforehand.
 */
export function cutRegistryRings(text: string, line: number): RegistryRings {
  const fields = text
    .replace(/[,，\s]+$/, "")
    .split(/[,，]/)
    .map((field) => field.trim());
  const ringCount = countOf(fields[0]);
  const rings: NoticeRing[] = [];
  let at = 1;
  while (rings.length < ringCount) {
    const count = countOf(fields[at]);
    const end = at + 1 + count * fieldsPerCorner;
    const found = Math.max(0, fields.length - at - 1);
    // the last fields of the last ring may be left out when they are empty
    const isShort = end > fields.length || count === 0;
    if (isShort) return { rings, fault: { ring: rings.length + 1, count, found } };
    rings.push(ringOf(fields.slice(at + 1, end + footerFields), count, line));
    at = end + footerFields;
  }
  return {
    rings,
    fault: at < fields.length ? { ring: ringCount, count: ringCount, found: fields.length - at } : null,
  };
}

function countOf(field: string | undefined): number {
  return /^\d{1,9}$/.test(field ?? "") ? Number(field) : 0;
}

function ringOf(fields: readonly string[], count: number, line: number): NoticeRing {
  const points = Array.from({ length: count }, (_, i) => {
    const [name = "", x = "", y = ""] = fields.slice(i * fieldsPerCorner, (i + 1) * fieldsPerCorner);
    return { line, name, x, y };
  });
  const footer = fields.slice(count * fieldsPerCorner);
  return { points, footer: { line, text: footer.join(","), fields: ["*", ...footer] } };
}
