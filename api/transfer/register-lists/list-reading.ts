import type { z } from "zod";
import type { ListReading as ListReadingSchema } from "#contract/register-lists";
import { findHead, headAt, type ListColumn } from "#gis/register-lists/find-head";
import type { ListForm } from "#gis/register-lists/list-form";
import { remarkRow } from "#gis/register-lists/remark-column";
import type { ListSheet } from "./read-sheets.ts";

/** How a list is read: which sheet, where its head stands (rows from 0), what its columns hold, which list it is, whose. */
export type ListReading = z.infer<typeof ListReadingSchema>;

/** The sheet that bears our remarks, else the one whose head names most columns we know, and its head. */
export function firstReading(sheets: readonly ListSheet[]): ListReading {
  const heads = sheets.map(({ rows }) => findHead(rows));
  const known = heads.map((head) => head?.columns.filter(({ target }) => target !== null).length ?? 0);
  const marked = sheets.findIndex(({ rows }) => remarkRow(rows) !== null);
  const sheet = marked === -1 ? known.indexOf(Math.max(...known)) : marked;
  const head = heads[sheet] ?? headAt(sheets[sheet]?.rows ?? [], 0);
  return { sheet, ...head, form: formOf(head.columns), regionCode: null, remembered: false };
}

/** The head a person pointed at. */
export function readingAt(sheets: readonly ListSheet[], sheet: number, headRow: number): ListReading {
  const head = headAt(sheets[sheet]?.rows ?? [], headRow);
  return { sheet, ...head, form: formOf(head.columns), regionCode: null, remembered: false };
}

function formOf(columns: readonly ListColumn[]): ListForm {
  const targets = new Set(columns.map(({ target }) => target));
  if (targets.has("closeBan") || targets.has("exitGuided")) return "annex2";
  if (targets.has("grantYear")) return "annex4";
  if (targets.has("subject")) return "merge";
  return targets.has("plannedCapacityWt") || targets.has("plannedLifeYears") ? "annex3" : "register";
}
