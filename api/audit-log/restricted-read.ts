import type { Knex } from "knex";
import type { Actor, AppContext } from "../context.ts";
import { recordEvent } from "./record-event.ts";
import { layersOfZonesSql, restrictedLayersSql } from "./restricted-read-sql.ts";

/** Writes into the audit log that somebody looked at ground of a restricted layer; other layers leave no trace. */
export async function recordZoneRead(
  db: Knex,
  zone: { id: string; name: string; layerId: string },
): Promise<void> {
  const layer = await db("zone_layer").where({ id: zone.layerId }).first("access_class", "name");
  if (layer?.access_class !== "restricted") return;
  await recordEvent(db, {
    subject: "zone_read",
    key: zone.id,
    details: { name: zone.name, layer: layer.name },
  });
}

type Reader = Pick<Actor, "id" | "key">;

/** What a person and, apart from them, each of their keys reads: once an hour, as a map asks for dozens of tiles at every move. */
function onceAnHour({ now }: Pick<AppContext, "now">) {
  const recorded = new Map<string, string>();
  return ({ id, key }: Reader, what: string): boolean => {
    const hour = now().toISOString().slice(0, 13);
    const reading = [id, key?.id, what].join(" ");
    if (recorded.get(reading) === hour) return false;
    recorded.set(reading, hour);
    return true;
  };
}

/** The same for a map that shows restricted layers. */
export function mapReads(context: Pick<AppContext, "db" | "now">): (reader: Reader) => Promise<void> {
  const isNew = onceAnHour(context);
  const { db } = context;
  return async (reader) => {
    if (!isNew(reader, "")) return;
    const { rows } = await db.raw<{ rows: { name: string }[] }>(restrictedLayersSql);
    const layers = rows.map(({ name }) => name);
    if (layers.length > 0) await recordEvent(db, { subject: "zone_map_read", details: { layers } });
  };
}

/** The same for a list, a search or a result that names restricted layers, each layer once. */
export function listReads(
  context: Pick<AppContext, "db" | "now">,
  place: string,
): (reader: Reader, layers: readonly string[]) => Promise<void> {
  const isNew = onceAnHour(context);
  return async (reader, named) => {
    const layers = named.filter((layer) => isNew(reader, layer));
    if (layers.length > 0)
      await recordEvent(context.db, { subject: "zone_list_read", details: { place, layers } });
  };
}

/** The same of notes of discipline inspection, each note once: by its number, as the log tells of none what it is about. */
export function noteReads(
  context: Pick<AppContext, "db" | "now">,
): (reader: Reader, notes: readonly { id: string }[]) => Promise<void> {
  const isNew = onceAnHour(context);
  return async (reader, shown) => {
    const notes = [...new Set(shown.map(({ id }) => id))].filter((id) => isNew(reader, id));
    if (notes.length > 0)
      await recordEvent(context.db, {
        subject: "inspection_read",
        key: notes.length === 1 ? (notes[0] ?? null) : null,
        details: { notes },
      });
  };
}

interface ZoneOfLayer {
  id: string;
  name: string;
  restricted: boolean;
}

/** Names of the restricted layers that these zones are of; one that is no longer there goes by what it was called. */
export async function restrictedLayersOf(
  db: Knex,
  zones: readonly { id: string; goneAs?: string }[],
): Promise<string[]> {
  if (zones.length === 0) return [];
  const ids = [...new Set(zones.map(({ id }) => id))];
  const { rows } = await db.raw<{ rows: ZoneOfLayer[] }>(layersOfZonesSql, { ids });
  const layers = new Map(rows.map((layer) => [layer.id, layer]));
  const names = zones.flatMap(({ id, goneAs }) => {
    const layer = layers.get(id);
    if (!layer) return goneAs ?? [];
    return layer.restricted ? layer.name : [];
  });
  return [...new Set(names)].toSorted();
}
