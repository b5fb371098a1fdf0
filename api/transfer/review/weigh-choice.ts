import type { Knex } from "knex";
import type { CodeCount } from "#contract/code-count";
import type { Input, Reply } from "#contract/endpoint";
import type { weighChoice as weighEndpoint } from "#contract/staging-commit";
import type { TakenField } from "#contract/transfer";
import { fieldLabels } from "../differences.ts";
import { weighedOutside } from "../items-outside.ts";
import { requireStaging } from "../review-staging.ts";
import { storableJson } from "../storable-json.ts";
import { weighedSql } from "./choice-sql.ts";
import { compareItems } from "./compare-items.ts";
import { boundRule } from "./rule-steps.ts";

type Totals = Record<
  | "chosen"
  | "known"
  | "without_mineral"
  | "without_holder"
  | "warned"
  | "differing"
  | "taken"
  | "usable_within"
  | "chosen_within",
  string | number
> &
  Record<"first" | "west" | "south" | "east" | "north", number | null>;

interface Kind {
  kind: "code" | "difference";
  name: string;
  count: number;
  taken: number;
}
type Weighed = Totals & { kinds: Kind[] };

/** What a commit of a choice would store and take, before anything is done. */
export async function weighChoice(
  db: Knex,
  staging: string,
  { within, regionCode, ...rule }: Input<typeof weighEndpoint>["body"],
): Promise<Reply<typeof weighEndpoint>> {
  await requireStaging(db, staging);
  await compareItems(db, staging);
  const bindings = { staging, ...boundRule(rule), within: storableJson(within) };
  const { kinds, ...totals } = (await db.raw(weighedSql, bindings)).rows[0] as Weighed;
  return {
    chosen: Number(totals.chosen),
    only: Number(totals.chosen) === 1 ? totals.first : null,
    known: Number(totals.known),
    outside: regionCode === undefined ? null : await weighedOutside(db, staging, regionCode, rule),
    silent: { mineral: Number(totals.without_mineral), holder: Number(totals.without_holder) },
    bounds: boundsOf(totals),
    warned: Number(totals.warned),
    warnings: kinds
      .filter(({ kind }) => kind === "code")
      .map(({ name, count }) => ({ code: name as CodeCount["code"], count })),
    differing: Number(totals.differing),
    taken: Number(totals.taken),
    within: {
      usable: Number(totals.usable_within),
      chosen: Number(totals.chosen_within),
      differences: kinds.filter(({ kind }) => kind === "difference").map(differenceCount),
    },
  };
}

function differenceCount({ name, count, taken }: Kind) {
  const field = name as TakenField;
  return { field, label: fieldLabels[field], count, taken };
}

function boundsOf({ west, south, east, north }: Totals): [number, number, number, number] | null {
  return west === null || south === null || east === null || north === null
    ? null
    : [west, south, east, north];
}
