import type { Knex } from "knex";
import type { z } from "zod";
import type { closeSchemeMines } from "#contract/carrying-out";
import { mineFieldLabels } from "#contract/mine-field-labels";
import { memberFate } from "#gis/carrying-out/member-fate";
import type { ToldMine } from "../approvals/change.ts";
import { levelLabels, lineageLabels, methodLabels, statusLabels, unitLabels } from "../mines/mine-labels.ts";
import { allMines } from "../mines/mine-list.ts";
import { type LicenceField, licenceOf, type Order } from "./licence-fields.ts";

type Fields = ToldMine["fields"];
interface Ending {
  endedOn: string;
  endingDocument: string;
  announcement: string | null;
}

/** The licence that merging leaves and each that ends by it, for who approves it. */
export async function carriedMines(
  tx: Knex,
  { id, groupId }: { id: string; groupId: string },
  order: Order,
): Promise<ToldMine[]> {
  const group = await tx("scheme_group").where({ scheme_id: id, id: groupId }).first("subject_id");
  const ids: string[] = await tx("scheme_mine").where({ scheme_id: id, group_id: groupId }).pluck("mine_id");
  const members = await minesOf(tx, ids, order.issuedOn);
  const places = await placesOf(tx, [order, ...members]);
  const subject: string | null = group?.subject_id ?? null;
  const left = members.map((mine): ToldMine => {
    const fate = memberFate(mine.id, subject, order.kind);
    const told = {
      kind: "changed" as const,
      mineId: mine.id,
      name: mine.name,
      licenceNumber: mine.licenceNumber,
    };
    if (fate === "goes_on") return { ...told, fields: licenceFields(licenceOf(mine), order, places) };
    return { ...told, fields: endingFields(`${lineageLabels[fate]}“${order.name}”`, order) };
  });
  if (order.kind === "changed_licence") return left;
  const issued = { kind: "new" as const, mineId: null, name: order.name, licenceNumber: order.licenceNumber };
  return [{ ...issued, fields: licenceFields(null, order, places) }, ...left];
}

export async function closedMines(
  tx: Knex,
  order: z.output<typeof closeSchemeMines.body>,
): Promise<ToldMine[]> {
  const mines = await minesOf(tx, order.mineIds, order.endedOn);
  return mines.map(({ id, name, licenceNumber }) => ({
    ...{ kind: "changed", mineId: id, name, licenceNumber },
    fields: endingFields(lineageLabels.closed, order),
  }));
}

const minesOf = async (tx: Knex, ids: readonly string[], day: string) =>
  ids.length === 0 ? [] : allMines(tx, day, { ids: ids.join(",") });

function endingFields(fate: string, { endedOn, endingDocument, announcement }: Ending): Fields {
  const field = (label: string, offered: string | null) => ({ label, stored: null, offered, doubt: null });
  return [
    field("去向", `${endedOn} ${fate}`),
    field("依据", endingDocument),
    ...(announcement === null ? [] : [field("公告", announcement)]),
  ];
}

const words: Partial<Record<LicenceField, Record<string, string>>> = {
  status: statusLabels,
  licenceLevel: levelLabels,
  method: methodLabels,
  capacityUnit: unitLabels,
};

/** Names of the regions in which these lie, by code. */
async function placesOf(tx: Knex, mines: readonly { regionCode: string }[]): Promise<Record<string, string>> {
  const codes = [...new Set(mines.map(({ regionCode }) => regionCode))];
  const regions: { code: string; name: string }[] = await tx("region")
    .whereIn("code", codes)
    .select("code", "name");
  return Object.fromEntries(regions.map(({ code, name }) => [code, `${name}（${code}）`]));
}

/** Fields of the licence that are not as they were; all of a new one. */
function licenceFields(
  stored: Record<LicenceField, string | null> | null,
  order: Order,
  places: Record<string, string>,
): Fields {
  const offered = licenceOf(order);
  const wordsOf = { ...words, regionCode: places };
  const textOf = (field: LicenceField, value: string | null | undefined) =>
    value == null ? null : (wordsOf[field]?.[value] ?? value);
  const changed = (Object.keys(offered) as LicenceField[]).filter(
    (field) => offered[field] !== (stored?.[field] ?? null),
  );
  return [
    ...changed.map((field) => ({
      label: mineFieldLabels[field],
      stored: textOf(field, stored?.[field]),
      offered: textOf(field, offered[field]),
      doubt: null,
    })),
    { label: "新矿区范围", stored: null, offered: `自 ${order.issuedOn} 起，见地图`, doubt: null },
    { label: "发证文号", stored: null, offered: order.document, doubt: null },
  ];
}
