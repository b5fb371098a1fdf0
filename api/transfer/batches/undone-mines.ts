import type { Knex } from "knex";
import type { RegisteredFields } from "#contract/mines";
import { areaKm2Text } from "#gis/measure/area-text";
import { type ListField, listFieldLabel } from "#gis/register-lists/list-field";
import type { ToldMine } from "../../approvals/change.ts";
import { fieldsBetween } from "../differences.ts";
import { undoneMinesSql } from "./undone-mines-sql.ts";

type Field = ToldMine["fields"][number];

interface UndoneMine {
  mineId: string;
  name: string;
  licenceNumber: string | null;
  brought: boolean;
  now: RegisteredFields;
  was: RegisteredFields | null;
  givenM2: number | null;
  restoredM2: number | null;
  otherReserves: boolean;
  listed: { field: ListField; stored: string | null; offered: string }[] | null;
}

/** What undoing a batch does to each of its mines, those it changed first: read before it is undone. */
export async function undoneMines(tx: Knex, batch: string): Promise<ToldMine[]> {
  const { rows } = await tx.raw<{ rows: UndoneMine[] }>(undoneMinesSql, { batch });
  return rows.map((mine) => {
    const { mineId, name, licenceNumber, brought } = mine;
    const known = { mineId, name, licenceNumber };
    if (brought) return { kind: "removed", ...known, fields: [fieldOf("本批新建的矿山", "在台账", "删除")] };
    return { kind: "changed", ...known, fields: [...groundField(mine), ...restoredFields(mine)] };
  });
}

const fieldOf = (label: string, stored: string | null, offered: string | null): Field => {
  return { label, stored, offered, doubt: null };
};

function groundField({ givenM2, restoredM2 }: UndoneMine): Field[] {
  if (givenM2 === null) return [];
  const restored = restoredM2 === null ? "无" : `${areaKm2Text(restoredM2)} km²`;
  return [fieldOf("矿区范围", `${areaKm2Text(givenM2)} km²`, restored)];
}

function restoredFields({ listed, now, was, otherReserves }: UndoneMine): Field[] {
  if (listed)
    return listed.map(({ field, stored, offered }) =>
      fieldOf(listFieldLabel(field, now.status), offered, stored),
    );
  return [
    ...(was === null ? [] : fieldsBetween(now, was)),
    ...(otherReserves ? [fieldOf("储量核实", "本批登记或更正的记录", "恢复到导入之前")] : []),
  ];
}
