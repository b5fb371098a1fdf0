import type { Knex } from "knex";
import type { AppContext } from "../context.ts";
import { recordEvent } from "./record-event.ts";

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

/** The same for a map that shows restricted layers: once a person and hour, as a map asks for dozens of tiles at every move. */
export function mapReads({ db, now }: Pick<AppContext, "db" | "now">): (person: string) => Promise<void> {
  const recorded = new Map<string, string>();
  return async (person) => {
    const hour = now().toISOString().slice(0, 13);
    if (recorded.get(person) === hour) return;
    recorded.set(person, hour);
    const layers: string[] = await db("zone_layer")
      .where({ access_class: "restricted" })
      .orderBy("name")
      .pluck("name");
    if (layers.length > 0) await recordEvent(db, { subject: "zone_map_read", details: { layers } });
  };
}
