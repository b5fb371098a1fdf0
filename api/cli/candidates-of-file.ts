import { Decimal } from "decimal.js";
import { readAttributes } from "#gis/attributes/read-attributes";
import type { MineFacts } from "#gis/consolidation/candidate";
import { type FileItem, itemsOfFile } from "./file-items.ts";

export interface FileMines {
  facts: MineFacts[];
  /** why a mine of the file, or all of it, is not judged */
  faults: string[];
}

/**
 * Mines of a boundary file as the rule needs them: licensed area as the file declares it, orebody and reserve from its
 * attributes. What it does not say stays unknown; every mine is taken to be licensed by city or county.
 */
export async function minesOfFile(name: string, bytes: Uint8Array): Promise<FileMines> {
  const { items, faults } = await itemsOfFile(name, bytes);
  return { facts: items.map(factsOf), faults };
}

function factsOf({ id, name, shape, item }: FileItem): MineFacts {
  const { fields } = readAttributes(item, {});
  const declaredM2 = item.declaredAreaM2;
  return {
    id,
    name,
    shape,
    licensedAreaKm2: declaredM2 === null ? null : new Decimal(declaredM2).div(1_000_000).toFixed(),
    reserveWt: fields.reserve?.unit === "wt" ? fields.reserve.amount : null,
    reserveDate: fields.reserveDate,
    orebodyId: fields.orebodyId,
    mineral: fields.mineral ?? "",
    inScope: true,
  };
}
