import type { z } from "zod";
import type { NewBoundary } from "#contract/mines";
import type { testApp } from "./app.ts";
import type { TestDatabase } from "./database.ts";

interface BlockFacts {
  mineral?: string;
  regionCode?: string;
  boundary?: z.input<typeof NewBoundary>;
  plan?: object;
}

/** A planned block (拟设区块) of the east county, as a list of 附件4 adds it; with corners where they are given. */
export async function addBlockTo(
  app: ReturnType<typeof testApp>,
  { db, context }: TestDatabase,
  name: string,
  { mineral = "建筑石料用灰岩", regionCode = "140901", boundary, plan }: BlockFacts = {},
): Promise<string> {
  const id = context.newId();
  await db("mine").insert({
    id,
    name,
    mineral,
    region_code: regionCode,
    status: "planned",
    licensed_area_km2: "0.5",
  });
  if (plan) await db("mine_plan").insert({ mine_id: id, ...plan });
  if (boundary)
    await app.post(`/api/mines/${id}/boundaries`).set("If-Match", '"1"').send(boundary).expect(200);
  return id;
}
