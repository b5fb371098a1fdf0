import type { Input } from "#contract/endpoint";
import type { listPublishedMines as listEndpoint, PublishedMine } from "#contract/published";
import type { AppContext } from "../context.ts";
import { type Page, readPage } from "../db/read-page.ts";
import { publishedList } from "./published-sql.ts";
import { openMark, sealMark } from "./sealed-mark.ts";

type Query = Input<typeof listEndpoint>["query"];

interface StoredMine {
  id: string;
  name: string;
  holder: string;
  licence_number: string | null;
  mineral: string;
  status: PublishedMine["status"];
  region_name: string;
  valid_from: string | null;
  valid_to: string | null;
  area_km2: string | null;
  lon: number | null;
  lat: number | null;
}

/** The mines of a day as the public may know them. */
export async function listPublishedMines(
  { db, secrets }: Pick<AppContext, "db" | "secrets">,
  day: string,
  query: Query,
): Promise<Page<PublishedMine>> {
  const after = query.after === undefined ? undefined : openMark(secrets, query.after);
  const place = { ...query, after };
  const page = await readPage<StoredMine & { sort_key: string }, PublishedMine, Query["sort"]>(
    db,
    publishedList,
    place,
    { filter: { day, q: query.q || null }, idOf: ({ id }) => id, itemOf: publishedOf },
  );
  return { ...page, next: page.next === null ? null : sealMark(secrets, page.next) };
}

function publishedOf({ lon, lat, ...stored }: StoredMine): PublishedMine {
  return {
    name: stored.name,
    holder: stored.holder,
    licenceNumber: stored.licence_number,
    mineral: stored.mineral,
    status: stored.status,
    regionName: stored.region_name,
    validFrom: stored.valid_from,
    validTo: stored.valid_to,
    areaKm2: stored.area_km2,
    place: lon === null || lat === null ? null : { lon, lat },
  };
}
