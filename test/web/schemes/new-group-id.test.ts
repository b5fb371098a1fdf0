import { expect, test } from "vitest";
import { SchemeGroup } from "#contract/schemes";
import { newGroupId } from "../../../web/schemes/new-group-id.ts";

test("what the page makes is an id to the contract, and never the same twice", () => {
  const ids = Array.from({ length: 200 }, newGroupId);
  for (const id of ids) expect(SchemeGroup.shape.id.safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(200);
});
