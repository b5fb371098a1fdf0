import { afterAll } from "vitest";
import { emptyServerPlace, type ServerPlace } from "#test/support/server-clone";
import { plannersHour } from "./planners-hour/planners-hour.ts";

let place: ServerPlace | undefined;
afterAll(async () => place?.drop());

plannersHour(async () => {
  place = await emptyServerPlace(process.env.TEST_DATABASE_URL ?? "");
  return { DATABASE_URL: place.url };
});
