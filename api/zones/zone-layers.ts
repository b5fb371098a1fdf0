import type { Knex } from "knex";
import type { z } from "zod";
import type {
  changeZoneLayer as changeEndpoint,
  listZoneLayers as listEndpoint,
  NewZoneLayer,
  ZoneLayer,
} from "#contract/zones";
import { type Page, readPage } from "../db/read-page.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { badRequest, conflict, notFound } from "../http/problem.ts";
import { requireWholeLayer } from "./require-whole-layer.ts";
import { zoneLayerList } from "./zone-sql.ts";

type Layer = z.output<typeof ZoneLayer>;
type LayerFields = z.output<typeof NewZoneLayer>;

type LayerQuery = z.output<typeof listEndpoint.query>;
type StoredLayer = Layer & { sort_key: string };

export function listZoneLayers(db: Knex, query: LayerQuery & { id?: string }): Promise<Page<Layer>> {
  const { id = null, kind = null, state = null, asOf = null } = query;
  return readPage<StoredLayer, Layer, LayerQuery["sort"]>(db, zoneLayerList, query, {
    filter: { id, kind, state, asOf, q: query.q || null },
    idOf: (layer) => layer.id,
    itemOf: ({ sort_key: _, ...layer }) => layer,
  });
}

export async function readZoneLayer(db: Knex, id: string): Promise<Layer | undefined> {
  return (await listZoneLayers(db, { id, sort: "kind", limit: 1 })).items[0];
}

export async function addZoneLayer(
  tx: Knex,
  id: string,
  fields: LayerFields,
): Promise<{ id: string; version: number }> {
  await requireStorable(tx, id, fields);
  const [row] = await tx("zone_layer").insert({ id, ...columnsOf(fields) }, ["id", "version"]);
  return row;
}

export async function changeZoneLayer(
  tx: Knex,
  id: string,
  ifMatch: number,
  changes: z.output<typeof changeEndpoint.body>,
): Promise<{ id: string; version: number }> {
  const stored = await readZoneLayer(tx, id);
  if (!stored) throw notFound("图层");
  await requireWholeLayer(tx, id);
  const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const fields = { ...stored, ...named };
  await requireStorable(tx, id, fields);
  const current = () => readZoneLayer(tx, id);
  return await changeVersioned(
    tx,
    { table: "zone_layer", key: { id }, ifMatch, what: "图层", current },
    columnsOf(fields),
  );
}

/** Of one kind of control line one edition is in force on a day: which one decides must never be in doubt. */
async function requireStorable(tx: Knex, id: string, fields: LayerFields): Promise<void> {
  for (const [path, text] of [
    ["body.name", fields.name],
    ["body.edition", fields.edition],
  ] as const) {
    if (text.trim() === "")
      throw badRequest("invalid_input", "图层名称和数据版本不能为空。", [{ path, message: "不能为空" }]);
  }
  if (fields.validTo !== null && fields.validTo <= fields.validFrom) {
    const message = `失效日期 ${fields.validTo} 须晚于生效日期 ${fields.validFrom}。`;
    throw badRequest("invalid_input", message, [{ path: "body.validTo", message }]);
  }
  const others = await tx("zone_layer").where({ kind: fields.kind }).whereNot({ id });
  const same = others.find((other) => other.edition === fields.edition);
  if (same) throw conflict("edition_exists", `该类管控线已有“${fields.edition}”，请改用新的版本名称。`);
  const both = others.find((other) =>
    overlaps(fields, { validFrom: other.valid_from, validTo: other.valid_to }),
  );
  if (both) {
    throw conflict(
      "edition_in_force",
      `有效期与“${both.edition}”（${both.valid_from} 至 ${both.valid_to ?? "今"}）重叠。请先填写旧版本的失效日期。`,
    );
  }
}

type Validity = Pick<LayerFields, "validFrom" | "validTo">;

function overlaps(a: Validity, b: Validity): boolean {
  const forever = "9999-12-31";
  return a.validFrom < (b.validTo ?? forever) && b.validFrom < (a.validTo ?? forever);
}

function columnsOf(fields: LayerFields) {
  return {
    kind: fields.kind,
    name: fields.name.trim(),
    edition: fields.edition.trim(),
    state: fields.state,
    access_class: fields.accessClass,
    valid_from: fields.validFrom,
    valid_to: fields.validTo,
  };
}
