import type { Knex } from "knex";
import type { RegisteredFields } from "#contract/mines";
import type { StagedItem, TakenField } from "#contract/transfer";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { issueNames } from "#gis/issue-names";
import { issueSentence } from "#gis/issue-sentence";
import { areaKm2Text } from "#gis/measure/area-text";
import type { ToldMine } from "../approvals/change.ts";
import type { CommitOrder } from "./commit-staging.ts";
import { differencesOf, fieldLabels, licensedAreaChange } from "./differences.ts";
import { mineFieldsOf } from "./import-rows.ts";
import { importedMinesSql, keepGroundsSql } from "./imported-mines-sql.ts";
import type { RegisteredPart } from "./staged-body.ts";

type Match = NonNullable<StagedItem["match"]>;
type Field = ToldMine["fields"][number];

interface ImportedItem {
  index: number;
  taken: TakenField[];
  areaM2: number;
  /** null of a new mine, and all that is registered of it */
  mineId: string | null;
  name: string | null;
  licenceNumber: string | null;
  sameBoundary: boolean | null;
  licensedArea: Match["licensedArea"];
  differences: Match["differences"] | null;
  areaBeforeM2: string | number | null;
  body: RegisteredPart;
  /** null where none is a warning */
  issues: ParsedItem["issues"] | null;
}

const itemsPerStep = 1000;

/** What an import does to each mine, in the order of the file: its choice must have been compared and kept. */
export async function importedMines(tx: Knex, staging: string, order: CommitOrder): Promise<ToldMine[]> {
  const told: ToldMine[] = [];
  const from = order.defaults.validFrom;
  for (let after = -1; ; ) {
    const { rows } = await tx.raw(importedMinesSql, { staging, from, after, limit: itemsPerStep });
    const items = rows as ImportedItem[];
    const last = items.at(-1);
    if (!last) return told;
    told.push(...items.map((item) => (item.mineId === null ? newMine(item, order) : knownMine(item))));
    after = last.index;
  }
}

interface Place {
  proposal: string;
  staging: string;
  from: string;
}

/** Keeps the ground that each mine has and the one it is to have. */
export async function keepGrounds(tx: Knex, place: Place, mines: readonly ToldMine[]): Promise<void> {
  const placed = mines.map(({ item, mineId }, index) => ({ position: index + 1, item, mine_id: mineId }));
  for (let start = 0; start < placed.length; start += itemsPerStep) {
    const rows = JSON.stringify(placed.slice(start, start + itemsPerStep));
    await tx.raw(keepGroundsSql, { ...place, rows });
  }
}

function knownMine({ index, mineId, name, licenceNumber, ...item }: ImportedItem): ToldMine {
  const taken = (item.differences ?? []).filter(({ field }) => item.taken.includes(field));
  const fields = [
    ...groundField(item),
    ...licensedAreaField(item.licensedArea),
    ...taken.map(({ label, stored, offered }) => fieldOf(label, stored, offered)),
    ...warningFields(item.issues),
  ];
  return { kind: "changed", item: index, mineId, name: name ?? "", licenceNumber, fields };
}

/** What the file says of it, and what is registered where the file is silent. */
function newMine({ index, body, ...item }: ImportedItem, order: CommitOrder): ToldMine {
  const registered = mineFieldsOf(body, index, order);
  const silent = (["mineral", "holder"] as const).filter((field) => body.fields[field] === null);
  const fields = [
    ...groundField(item),
    ...licensedAreaField(licensedAreaChange(body, { ...nothing, status: registered.status })),
    ...differencesOf(body, nothing, []).map(({ label, offered }) => fieldOf(label, null, offered)),
    ...silent.map((field) => fieldOf(fieldLabels[field], null, registered[field])),
    ...warningFields(item.issues),
  ];
  const { name, licenceNumber } = registered;
  return { kind: "new", item: index, mineId: null, name, licenceNumber, fields };
}

/** The warnings that were accepted, one line a kind: its first sentence, and of how many. */
function warningFields(issues: ImportedItem["issues"]): Field[] {
  const warnings = (issues ?? []).filter(({ severity }) => severity === "warning");
  const kinds = [...new Set(warnings.map(({ code }) => code))];
  return kinds.map((code) => {
    const alike = warnings.filter((warning) => warning.code === code);
    const [first] = alike.map(issueSentence);
    const doubt = alike.length > 1 ? `${first}（共 ${alike.length} 处，这是第一处）` : (first ?? null);
    return { label: `警告：${issueNames[code]}`, stored: null, offered: null, doubt };
  });
}

const nothing = { licensedAreaKm2: null } as RegisteredFields;

const fieldOf = (label: string, stored: string | null, offered: string | null): Field => {
  return { label, stored, offered, doubt: null };
};

/** The area tells that there is another boundary; where it differs is for the map. */
function groundField({
  areaM2,
  areaBeforeM2,
  sameBoundary,
}: Pick<ImportedItem, "areaM2" | "areaBeforeM2" | "sameBoundary">): Field[] {
  const before = areaBeforeM2 === null ? null : kmText(areaBeforeM2);
  return [fieldOf("矿区范围", before, `${kmText(areaM2)}${sameBoundary ? "，拐点相同" : ""}`)];
}

const kmText = (areaM2: string | number) => `${areaKm2Text(Number(areaM2))} km²`;

const licensedAreaField = (change: Match["licensedArea"]): Field[] =>
  change
    ? [fieldOf(change.label, change.storedKm2 && `${change.storedKm2} km²`, `${change.offeredKm2} km²`)]
    : [];
