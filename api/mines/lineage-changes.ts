import type { Knex } from "knex";
import * as lineage from "#contract/lineage";
import { type Change, change } from "../approvals/change.ts";
import type { AppContext } from "../context.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { readLineage } from "./lineage-list.ts";
import { addLineage, changeLineage, removeLineage } from "./lineage-store.ts";
import { lineageLabels } from "./mine-labels.ts";

const today = (context: AppContext) => shanghaiDay(context.now());

/** What became of a mine ends it, or makes another of it: two people say so. */
export const addLineageChange = change(lineage.addLineage, {
  subject: "mine",
  about: async ({ body: { kind, toMineId } }, tx) => {
    const to = toMineId === null ? null : await tx("mine").where({ id: toMineId }).first("name");
    return stepWords(kind, to?.name ?? null);
  },
  make: (tx, context, { params, body, ifMatch }) =>
    addLineage(tx, context, { id: params.id, ifMatch, today: today(context) }, body),
});

export const changeLineageChange = change(lineage.changeLineage, {
  subject: "lineage",
  about: ({ params }, tx) => storedWords(tx, params.lineageId),
  make: (tx, context, { params, body, ifMatch }) =>
    changeLineage(tx, { ...params, ifMatch, today: today(context) }, body),
});

export const removeLineageChange = change(lineage.removeLineage, {
  subject: "lineage",
  about: ({ params }, tx) => storedWords(tx, params.lineageId),
  make: (tx, context, { params, ifMatch }) =>
    removeLineage(tx, { ...params, ifMatch, today: today(context) }),
});

export const lineageChanges: readonly Change[] = [addLineageChange, changeLineageChange, removeLineageChange];

async function storedWords(tx: Knex, id: string): Promise<string | null> {
  const stored = await readLineage(tx, id);
  return stored && stepWords(stored.kind, stored.toName);
}

const stepWords = (kind: lineage.Lineage["kind"], to: string | null) =>
  to === null ? lineageLabels[kind] : `${lineageLabels[kind]}“${to}”`;
