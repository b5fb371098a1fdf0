import { expect, test } from "vitest";
import { z } from "zod";
import { changesOf } from "#contract/changes";

const changes = changesOf(z.object({ name: z.string().min(1), note: z.string().nullable().default(null) }));

test("a field that is not named stays unnamed instead of taking the default of a new record", () => {
  expect(changes.parse({ name: "甲矿" })).toEqual({ name: "甲矿" });
});

test("a field may still be emptied on purpose, and is still checked", () => {
  expect(changes.parse({ note: null })).toEqual({ note: null });
  expect(changes.safeParse({ name: "" }).success).toBe(false);
});
