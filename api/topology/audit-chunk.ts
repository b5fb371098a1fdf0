import { type FlatShapes, shapeCollector } from "#gis/measure/flat-shapes";
import { shapeAt } from "#gis/measure/join-shapes";
import type { AuditedMine, AuditedPart } from "#gis/topology/finding";
import { parsedJson, sharedJson } from "../jobs/shared-json.ts";

/** Some mines to be audited, on memory that all threads read: nothing of them is copied when a thread is asked. */
export interface AuditChunk {
  /** the boundary of each mine */
  shapes: FlatShapes;
  /** the 采区 of all, mine after mine */
  parts: FlatShapes;
  /** what else the audit must know of them, JSON in UTF-8 */
  records: Uint8Array;
}

interface AuditRecord extends Omit<AuditedMine, "shape" | "parts"> {
  parts: Omit<AuditedPart, "shape">[];
}

/** Lays mines out for threads; ids stay in the order given. */
export function auditChunk(mines: readonly AuditedMine[]): AuditChunk {
  const [shapes, parts] = [shapeCollector(), shapeCollector()];
  const records = mines.map(({ shape, parts: ownParts, ...record }): AuditRecord => {
    shapes.add(shape);
    for (const part of ownParts) parts.add(part.shape);
    return { ...record, parts: ownParts.map(({ shape: _, ...part }) => part) };
  });
  return {
    shapes: shapes.finish({ shared: true }),
    parts: parts.finish({ shared: true }),
    records: sharedJson(records),
  };
}

/** The mines again. */
export function auditedMines({ shapes, parts, records }: AuditChunk): AuditedMine[] {
  let part = 0;
  return parsedJson<AuditRecord[]>(records).map((record, place) => ({
    ...record,
    shape: shapeAt(shapes, place),
    parts: record.parts.map((known) => {
      part += 1;
      return { ...known, shape: shapeAt(parts, part - 1) };
    }),
  }));
}
