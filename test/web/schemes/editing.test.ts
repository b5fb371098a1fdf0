import { describe, expect, test } from "vitest";
import type { Arrangement } from "#gis/schemes/arrangement";
import { groupTogether, setLock } from "#gis/schemes/arrangement-acts";
import {
  acted,
  type Editing,
  isUnsaved,
  opened,
  overtaken,
  redone,
  saved,
  settled,
  undone,
} from "../../../web/schemes/editing.ts";
import { aGroup, arranged } from "./a-scheme-view.ts";

const stored = (version: number, arrangement: Arrangement, updatedBy = "李工") => ({
  version,
  arrangement,
  updatedBy,
});
const start = opened(stored(1, arranged([aGroup("g", ["a", "b"])])));
const groups = ({ now }: Editing) => now.groups.map(({ memberIds }) => memberIds.toSorted().join(""));

function grouped(editing: Editing, mineIds: string[], id: string): Editing {
  const done = groupTogether(editing.now, mineIds, id);
  if (!("arrangement" in done)) throw new Error(done.refusal);
  return acted(editing, done.arrangement);
}
function locked(editing: Editing, id: string): Editing {
  const done = setLock(editing.now, id, true);
  if (!("arrangement" in done)) throw new Error(done.refusal);
  return acted(editing, done.arrangement);
}

describe("undo and redo", () => {
  const two = locked(grouped(start, ["c", "d"], "h"), "g");
  test("go back act by act and forth again", () => {
    expect(groups(undone(undone(two)))).toEqual(["ab"]);
    expect(isUnsaved(undone(undone(two)))).toBe(false);
    expect(redone(redone(undone(undone(two)))).now).toEqual(two.now);
  });
  test("a new act takes the way forth away", () => {
    expect(grouped(undone(two), ["e", "f"], "i").future).toEqual([]);
  });
  test("an act that changes nothing is none", () => {
    expect(acted(start, arranged([aGroup("g", ["b", "a"])]))).toBe(start);
  });
  test("what was saved can still be taken back", () => {
    const after = saved(two, stored(2, two.now));
    expect(isUnsaved(after)).toBe(false);
    expect(isUnsaved(undone(after))).toBe(true);
  });
});

describe("somebody else has saved meanwhile", () => {
  const theirs = stored(2, arranged([aGroup("g", ["a", "b"]), aGroup("t", ["e", "f"])]));
  test("with nothing unsaved theirs is taken over, and told", () => {
    const after = overtaken(start, theirs);
    expect([groups(after), after.seen.version, after.news?.by]).toEqual([["ab", "ef"], 2, "李工"]);
  });
  test("own acts about other mines are laid on it and still to be saved", () => {
    const after = overtaken(grouped(start, ["c", "d"], "h"), theirs);
    expect(groups(after)).toEqual(["ab", "ef", "cd"]);
    expect([isUnsaved(after), after.clash]).toEqual([true, null]);
    expect(groups(undone(after))).toEqual(["ab", "ef"]);
  });
  test("own acts about the same mines wait for the planner's choice, and nothing is lost meanwhile", () => {
    const own = grouped(start, ["d", "e"], "h");
    const after = overtaken(own, theirs);
    expect([after.clash, groups(after), after.seen.version]).toEqual([theirs, ["ab", "de"], 1]);
    expect(groups(settled(after, "stored"))).toEqual(["ab", "ef"]);
    expect(isUnsaved(settled(after, "stored"))).toBe(false);
    const kept = settled(after, "own");
    expect([groups(kept), kept.seen.version, isUnsaved(kept)]).toEqual([["ab", "de"], 2, true]);
  });
  test("both did the same: there is nothing to choose", () => {
    const own = grouped(start, ["e", "f"], "t");
    expect(overtaken(own, theirs)).toMatchObject({ clash: null, seen: theirs });
  });
  test("an act about mines that the other changed can no longer be undone", () => {
    const own = saved(grouped(start, ["e", "f"], "h"), stored(2, grouped(start, ["e", "f"], "h").now));
    const after = overtaken(own, stored(3, arranged([aGroup("h", ["e", "f", "d"])])));
    expect(after.past).toEqual([]);
  });
  test("another name of the scheme is no news of its groups", () => {
    expect(overtaken(start, stored(2, start.now)).news).toBeNull();
  });
});
