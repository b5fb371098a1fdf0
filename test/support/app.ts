import supertest from "supertest";
import { createApp } from "#api/app";
import type { Actor } from "#api/context";
import type { Recognise } from "#api/http/recognise-caller";
import { type Permission, permissions } from "#contract/permission";
import type { TestDatabase } from "./database.ts";
import { withSecondPerson } from "./second-person.ts";

/** These permissions in every region, on all data. */
export function everywhere(held: readonly Permission[]): Pick<Actor, "permissions" | "grants"> {
  const given = new Set(held);
  return {
    permissions: given,
    grants: [{ permissions: given, region: null, holders: ["*"], dataClass: "restricted" }],
  };
}

/** Whom the API tests ask as, where the right to ask is not what they are about. */
export const tester: Actor = { id: "tester", name: "测试员", regionCode: null, ...everywhere(permissions) };
export const asTester: Recognise = async (request) =>
  request.get("X-Second-Person") ? { ...tester, id: "second", name: "第二人" } : tester;

/**
 * The real app on a test database, asked without opening a port, by somebody who may do everything; what takes two people is approved
 * by another at once.
 */
export const testApp = ({ context }: TestDatabase) =>
  supertest(withSecondPerson(createApp(context, { recognise: asTester })));
