import type { Knex } from "knex";
import type { z } from "zod";
import type {
  listSchemeMinutes,
  listSchemeRemarks,
  MinutedScheme,
  MinuteFields,
  SchemeMinute,
  SchemeRemark,
} from "#contract/scheme-minutes";
import type { Scheme } from "#contract/schemes";
import { type Page, readPage } from "../db/read-page.ts";
import { badRequest, conflict, notFound } from "../http/problem.ts";
import { regionScope } from "../regions/region-scope.ts";
import { addRemarkSql, minuteList, remarkList, signMinuteSql } from "./minute-sql.ts";
import { findScheme } from "./scheme-store.ts";

type RemarkQuery = z.output<typeof listSchemeRemarks.query>;
type MinuteQuery = z.output<typeof listSchemeMinutes.query>;
type Stored<Item, When extends keyof Item> = Omit<Item, When> &
  Record<When, Date | string> & { sort_key: string };
type Added = { id: string };

export async function listRemarks(db: Knex, id: string, query: RemarkQuery): Promise<Page<SchemeRemark>> {
  if (!(await db("scheme").where({ id }).first("id"))) throw notFound("整合方案");
  return readPage<Stored<SchemeRemark, "writtenAt">, SchemeRemark, RemarkQuery["sort"]>(
    db,
    remarkList,
    query,
    {
      filter: { id, version: query.version ?? null },
      idOf: (remark) => remark.id,
      itemOf: ({ sort_key: _, writtenAt, ...remark }) => ({ ...remark, writtenAt: instant(writtenAt) }),
    },
  );
}

export async function addRemark(
  tx: Knex,
  remark: { id: string; remarkId: string; words: string },
): Promise<Added> {
  const { rows } = await tx.raw<{ rows: Added[] }>(addRemarkSql, remark);
  if (rows[0]) return rows[0];
  throw notFound("整合方案");
}

export function listMinutes(db: Knex, query: MinuteQuery): Promise<Page<SchemeMinute>> {
  return readPage<Stored<SchemeMinute, "signedAt">, SchemeMinute, MinuteQuery["sort"]>(
    db,
    minuteList,
    query,
    {
      filter: { region: regionScope(query.region) },
      idOf: ({ id }) => id,
      itemOf: ({ sort_key: _, signedAt, ...minute }) => ({ ...minute, signedAt: instant(signedAt) }),
    },
  );
}

/** Keeps a minute with what its schemes come to now; refused where one of them is no longer as it was seen. */
export async function signMinute(tx: Knex, id: string, fields: MinuteFields, today: string): Promise<Added> {
  const { heldOn, participants, conclusion, chosenId } = fields;
  if (heldOn > today) throw refused("heldOn", `比选日期 ${heldOn} 晚于今天，请核对。`);
  if (new Set(fields.schemes.map((seen) => seen.id)).size < fields.schemes.length)
    throw refused("schemes", "同一方案只列一次，请去掉重复的方案。");
  const schemes = await seenSchemes(tx, fields.schemes);
  const [first] = schemes;
  if (!first || schemes.some(({ regionCode }) => regionCode !== first.regionCode))
    throw refused("schemes", "参加比选的方案须属同一行政区。");
  if (chosenId !== null && !schemes.some((scheme) => scheme.id === chosenId))
    throw refused("chosenId", "选定的方案不在参加比选的方案中，请重新选择。");
  const { rows } = await tx.raw<{ rows: Added[] }>(signMinuteSql, {
    ...{ id, regionCode: first.regionCode, heldOn, participants, conclusion, chosenId },
    schemes: JSON.stringify(schemes.map(minutedOf)),
  });
  if (rows[0]) return rows[0];
  throw new Error("what is inserted is returned");
}

async function seenSchemes(tx: Knex, seen: MinuteFields["schemes"]): Promise<Scheme[]> {
  const schemes: Scheme[] = [];
  for (const [at, { id, version }] of seen.entries()) {
    const scheme = await findScheme(tx, id);
    if (!scheme) throw refused(`schemes.${at}.id`, "没有这个方案，可能已被删除，请返回方案列表另选。");
    if (scheme.version !== version)
      throw conflict(
        "scheme_changed",
        `“${scheme.name}”已改动（第 ${version} 版 → 第 ${scheme.version} 版）。请看过新的指标后再签署。`,
      );
    schemes.push(scheme);
  }
  return schemes;
}

const refused = (field: string, message: string) =>
  badRequest("invalid_input", message, [{ path: `body.${field}`, message }]);

function minutedOf({ id, name, version, asOf, groupCount, state }: Scheme): MinutedScheme {
  const { minesBefore, minesAfter, reductionPercent, sharePercentAfter } = state.measures;
  return {
    ...{ id, name, version, asOf, minesBefore, minesAfter, reductionPercent },
    ...{ groups: groupCount, sharePercent: sharePercentAfter, broken: state.broken.length },
  };
}

const instant = (when: Date | string) => new Date(when).toISOString();
