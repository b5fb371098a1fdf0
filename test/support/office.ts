import supertest from "supertest";
import { signedInActor } from "#api/access/signed-in-actor";
import { createApp } from "#api/app";
import type { Actor } from "#api/context";
import { type Role, roleRights, roles } from "#contract/roles";
import type { TestDatabase } from "./database.ts";

type Held = [role: Role, region: string | null, company?: string];

/** Somebody who holds roles, each in a region; null: everywhere. */
export const personOf = (...held: Held[]): Actor => {
  const [[role, region] = ["enterprise", null] as const] = held;
  return signedInActor({
    session_id: "01980000-0000-7000-8000-000000000001",
    // two roles are two people
    id: `01980000-0000-7000-8000-0000000001${roles.indexOf(role).toString().padStart(2, "0")}`,
    login: role,
    name: roleRights[role].name,
    unit: null,
    region_code: region,
    kind: roleRights[role].kind,
    must_change: false,
    has_password: true,
    has_second_factor: true,
    must_add_factor: false,
    password_unconfirmed: false,
    roles: held.map(([role, region_code, company]) => ({
      role,
      region_code,
      region_name: null,
      holder_code: company ?? null,
      ends_on: null,
      days_left: null,
    })),
    security_administrators: [],
  });
};

/** The real app, asked as whoever is named: `as("planner", "1409")`. */
export function office({ context }: TestDatabase) {
  const app = createApp(context, {
    recognise: async (request) => {
      const held: Held[] = JSON.parse(request.get("X-As") ?? "[]");
      return held.length === 0 ? null : personOf(...held);
    },
  });
  type App = ReturnType<typeof supertest>;
  const holder = (...held: Held[]) =>
    supertest.agent(app).set("X-As", JSON.stringify(held)) as unknown as App;
  return Object.assign((role: Role, region: string | null = null) => holder([role, region]), { holder });
}
