import { describe, expect, test } from "vitest";
import { numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { placeOf } from "#gis/boundary-editing/plane-place";
import {
  boundary,
  cornerOf,
  ground,
  part,
  place,
  rectangle,
  ring,
  table,
  zone,
} from "#test/support/drawn-boundary";
import { openedWork, undone } from "../../../web/boundary-editor/boundary-work.ts";
import {
  chosen,
  draggedTo,
  drawing,
  dropped,
  type EditorState,
  escaped,
  finishedDrawing,
  grabbed,
  performed,
  pressedAt,
  shownBoundary,
  startState,
  turned,
  unpressed,
} from "../../../web/boundary-editor/editor-state.ts";

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));
const neighbour = { label: "东沟矿", shape: ground(...rectangle(50, 320, 100, 100)) };
const around = { targets: [neighbour], zone };
const start = startState(openedWork({ version: 1, boundary: square, updatedBy: "李工" }));
const at = (northM: number, eastM: number, more = {}) => ({
  ...{ at: place([northM, eastM]), reachM: 8, isAdding: false, isFree: false },
  ...more,
});
const shown = (state: EditorState) => shownBoundary(state) ?? { parts: [] };

describe("a corner on its way", () => {
  test("is laid on a neighbour's corner with its very numbers, says whose, and is one act", () => {
    const taken = grabbed(start, at(1, 299), around);
    const over = draggedTo(draggedTo(taken, at(20, 310), zone), at(53, 317), zone);
    const left = dropped(over, true);
    expect(over.said?.text).toMatch(/^已吸附到东沟矿的拐点（距指针 4\.24 米/);
    expect(left.work.now?.parts[0]?.rings[0]).toContain(neighbour.shape.coordinates[0]?.[0]?.[0]);
    expect(left.work.past).toEqual([square]);
    expect(undone(left.work).now).toBe(square);
  });

  test("let go on nothing, or freely with Alt, stands where it can be written to the millimetre", () => {
    for (const free of [at(30.1234, 301.9876), at(52, 318, { isFree: true })]) {
      const left = dropped(draggedTo(grabbed(start, at(0, 300), around), free, zone), true);
      const corner = numberedCorners(shown(left), zone).find(({ ref }) => ref.corner === 3);
      expect(corner && placeOf(corner, zone)).toEqual(corner?.place);
      expect(left.work.now?.parts[0]?.rings[0]).not.toContain(neighbour.shape.coordinates[0]?.[0]?.[0]);
    }
  });

  test("that is only pressed is chosen and not moved", () => {
    const pressed = dropped(grabbed(start, at(1, 299), around), false);
    expect(pressed.selected).toEqual([cornerOf(square, "J3").ref]);
    expect(pressed.work).toBe(start.work);
  });

  test("given up goes back", () => {
    const given = escaped(draggedTo(grabbed(start, at(0, 300), around), at(90, 390), zone));
    expect(shown(given)).toBe(square);
  });
});

describe("an edge", () => {
  test("that is pressed has one corner more, on it, chosen, in one act", () => {
    const left = dropped(grabbed(start, at(1, 150), around), false);
    const row = table(shown(left)).find((one) => one.startsWith("J4")) ?? "";
    const [, northM, eastM] = row.split(" ").map(Number);
    expect(northM).toBeCloseTo(0, 1);
    expect(eastM).toBeCloseTo(150, 1);
    expect(left.selected).toEqual([cornerOf(shown(left), "J4").ref]);
    expect(left.work.past).toHaveLength(1);
  });

  test("nothing is taken away from the boundary: the map itself is moved", () => {
    expect(grabbed(start, at(150, 150), around)).toBe(start);
  });
});

test("with Ctrl a second corner is chosen, the third takes its place", () => {
  const [a, b, c] = ["J1", "J3", "J2"].map((name) => cornerOf(square, name).ref);
  const two = chosen(chosen(start, a ?? null), b ?? null, true);
  expect(two.selected).toEqual([a, b]);
  expect(chosen(two, c ?? null, true).selected).toEqual([a, c]);
  expect(grabbed(chosen(start, a ?? null), at(0, 300, { isAdding: true }), around).selected).toEqual([a, b]);
});

test("an act that is refused changes nothing and is told", () => {
  const refused = performed(start, { refusal: "J5：不行。" });
  expect(refused).toEqual({ ...start, said: { tone: "refused", text: "J5：不行。" } });
});

test("going back keeps the corner that is chosen, as far as there still is one", () => {
  const left = dropped(grabbed(start, at(1, 150), around), false);
  const first = cornerOf(square, "J1").ref;
  expect(turned(chosen(left, first), undone(left.work)).selected).toEqual([first]);
  expect(turned(left, undone(left.work)).selected).toEqual([]);
});

describe("drawing on the map", () => {
  const draw = (kind: "hole" | "part", corners: [number, number][]) =>
    corners.reduce((state, [north, east]) => pressedAt(state, at(north, east), around), drawing(start, kind));

  test("a hole is drawn point by point and cut", () => {
    const cut = finishedDrawing(
      draw("hole", [
        [100, 100],
        [100, 200],
        [200, 150],
      ]),
    );
    expect(cut.work.now?.parts[0]?.rings).toHaveLength(2);
    expect(cut.drawn).toBeNull();
  });

  test("one more 采区 takes the corners of its neighbours", () => {
    const more = finishedDrawing(
      draw("part", [
        [52, 318],
        [53, 303],
        [148, 322],
      ]),
    );
    expect(more.work.now?.parts).toHaveLength(2);
    expect(more.work.now?.parts[1]?.rings[0]).toContain(neighbour.shape.coordinates[0]?.[0]?.[0]);
  });

  test("the last point is taken back before the boundary is", () => {
    const one = unpressed(
      draw("hole", [
        [100, 100],
        [100, 200],
      ]),
    );
    expect(one.drawn?.corners).toHaveLength(1);
    expect(unpressed(start)).toBe(start);
  });

  test("two points are no ring, and Esc gives it up", () => {
    const two = draw("hole", [
      [100, 100],
      [100, 200],
    ]);
    expect(finishedDrawing(two).said).toMatchObject({ tone: "refused" });
    expect(escaped(two).drawn).toBeNull();
    expect(grabbed(two, at(0, 300), around)).toBe(two);
  });
});
