import { describe, expect, test } from "vitest";
import { boundary, part, rectangle, ring } from "#test/support/drawn-boundary";
import {
  acted,
  isUnsaved,
  openedWork,
  overtaken,
  redone,
  savedWork,
  settled,
  undone,
} from "../../../web/boundary-editor/boundary-work.ts";

const square = (sideM: number) => boundary(part(ring(...rectangle(0, 0, sideM, sideM))));
const stored = (version: number, sideM: number | null, updatedBy = "李工") => ({
  ...{ version, updatedBy },
  boundary: sideM === null ? null : square(sideM),
});
const opened = openedWork(stored(1, 100));
const two = acted(acted(opened, square(200)), square(300));

describe("the way back and forth", () => {
  test("goes act by act over geometry and elevations alike", () => {
    const [own] = square(300).parts;
    if (!own) throw new Error("one part");
    const lower = acted(two, boundary({ ...own, bottomM: "-20" }));
    expect(undone(lower).now).toEqual(square(300));
    expect(undone(undone(undone(lower))).now).toEqual(square(100));
    expect(redone(redone(redone(undone(undone(undone(lower)))))).now).toEqual(lower.now);
  });

  test("leads back to no boundary at all where the group had none", () => {
    const first = acted(openedWork(stored(0, null)), square(100));
    expect(undone(first).now).toBeNull();
    expect(isUnsaved(undone(first))).toBe(false);
    expect(redone(undone(first)).now).toEqual(square(100));
  });

  test("ends where there is nothing more, a new act takes the way forth, and no change is no act", () => {
    expect(undone(opened)).toBe(opened);
    expect(redone(opened)).toBe(opened);
    expect(acted(undone(two), square(400)).future).toEqual([]);
    expect(acted(two, square(300))).toBe(two);
  });

  test("goes on over what was saved", () => {
    const saved = savedWork(two, stored(2, 300));
    expect(isUnsaved(saved)).toBe(false);
    expect(undone(saved).now).toEqual(square(200));
    expect(isUnsaved(undone(saved))).toBe(true);
  });
});

describe("somebody else's version", () => {
  test("is shown where nothing of one's own is unsaved", () => {
    const news = { by: "李工", before: square(100), after: square(900) };
    expect(overtaken(opened, stored(2, 900))).toEqual({ ...openedWork(stored(2, 900)), news });
  });

  test("beside own unsaved acts is chosen by the planner, and nothing is lost until then", () => {
    const clash = overtaken(two, stored(2, 900, "王工"));
    expect(clash.now).toEqual(square(300));
    expect(clash.clash?.updatedBy).toBe("王工");
    expect(settled(clash, "stored")).toEqual(openedWork(stored(2, 900, "王工")));
    const own = settled(clash, "own");
    expect(own.now).toEqual(square(300));
    expect(own.seen.version).toBe(2);
    expect(undone(own).now).toEqual(square(900));
  });

  test("that came to the same is no clash", () => {
    expect(overtaken(two, stored(2, 300))).toMatchObject({ clash: null, news: null });
  });
});
