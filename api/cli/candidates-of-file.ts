import { Decimal } from "decimal.js";
import type { MineFacts } from "#gis/consolidation/candidate";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { issueSentence } from "#gis/issue-sentence";
import { itemFields } from "../transfer/item-fields.ts";
import { readFile } from "../transfer/read-file.ts";
import { isUsable } from "../transfer/staged-body.ts";

export interface FileMines {
  facts: MineFacts[];
  /** why a mine of the file, or all of it, is not judged */
  faults: string[];
}

const decisive = ["CGCS2000", "WGS84"];

/**
 * Mines of a boundary file as the rule needs them: licensed area as the file declares it, orebody and reserve from its
 * attributes. What it does not say stays unknown; every mine is taken to be licensed by city or county.
 */
export function minesOfFile(name: string, bytes: Uint8Array): FileMines {
  const file = readFile({ name, bytes, options: {} });
  const fileFaults = file.issues.filter(({ severity }) => severity === "error").map(issueSentence);
  const itemFaults = file.items.flatMap((item, index) => faultsOf(item, index));
  return { facts: file.items.flatMap(factsOf), faults: [...fileFaults, ...itemFaults] };
}

function faultsOf(item: ParsedItem, index: number): string[] {
  if (!isUsable(item)) {
    const errors = item.issues.filter(({ severity }) => severity === "error").map(issueSentence);
    return errors.length > 0 ? errors : [`${nameOf(item, index)}：没有可用的图形。`];
  }
  return isDecisive(item) ? [] : [`${nameOf(item, index)}：坐标系不是2000国家大地坐标系，不可用于判定。`];
}

function factsOf(item: ParsedItem, index: number): MineFacts[] {
  if (!isUsable(item) || !isDecisive(item) || item.shape === null) return [];
  const fields = itemFields(item);
  const declaredM2 = item.declaredAreaM2;
  return [
    {
      id: String(index + 1),
      name: nameOf(item, index),
      shape: item.shape,
      licensedAreaKm2: declaredM2 === null ? null : new Decimal(declaredM2).div(1_000_000).toFixed(),
      reserveWt: fields.reserveWt,
      reserveDate: fields.reserveDate,
      orebodyId: fields.orebodyId,
      mineral: fields.mineral ?? "",
      inScope: true,
    },
  ];
}

const isDecisive = (item: ParsedItem) => decisive.includes(item.crs.datum);
const nameOf = (item: ParsedItem, index: number) => item.name ?? item.number ?? `第${index + 1}个图形`;
