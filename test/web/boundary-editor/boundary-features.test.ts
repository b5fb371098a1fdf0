import { expect, test } from "vitest";
import { boundary, ground, part, rectangle, ring, zone } from "#test/support/drawn-boundary";
import { boundaryFeatures } from "../../../web/boundary-editor/boundary-features.ts";
import { boundaryOverlay } from "../../../web/boundary-editor/boundary-overlay.ts";
import { acted, openedWork, overtaken } from "../../../web/boundary-editor/boundary-work.ts";
import { chosen, drawing, pressedAt, startState } from "../../../web/boundary-editor/editor-state.ts";

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));
const larger = boundary(part(ring(...rectangle(0, 0, 400, 300))));
const beside = { zone, start: larger, neighbours: [ground(...rectangle(0, 300, 100, 100))] };
const stored = (version: number, own: typeof square) => ({ version, boundary: own, updatedBy: "李工" });
const state = startState(openedWork(stored(1, square)));
const kinds = (of: ReturnType<typeof boundaryFeatures>) =>
  of.features.map(({ properties }) => properties?.kind);

test("the boundary is drawn with its numbered corners over what it may be laid on", () => {
  const drawn = boundaryFeatures(chosen(state, { part: 0, ring: 0, corner: 0 }), beside);
  expect(kinds(drawn)).toEqual(["neighbour", "start", "ground", "corner", "corner", "corner", "chosen"]);
  expect(drawn.features.at(-1)?.properties?.label).toBe("J4");
});

test("corners of two 采区 at one place are named together", () => {
  const halves = [rectangle(0, 0, 300, 300), rectangle(0, 300, 300, 300)].map((one) => part(ring(...one)));
  const labels = boundaryFeatures(
    startState(openedWork(stored(1, boundary(...halves)))),
    beside,
  ).features.map(({ properties }) => properties?.label);
  expect(labels.filter((label) => label === "J2／J5")).toHaveLength(2);
});

test("a version that somebody else saved, and what is being drawn, are seen beside it", () => {
  const work = overtaken(acted(state.work, larger), stored(2, square));
  expect(kinds(boundaryFeatures({ ...state, work }, beside))).toContain("clash");
  const press = { at: [112.74, 38.39], reachM: 1, isAdding: false, isFree: true };
  const two = [1, 2].reduce((now) => pressedAt(now, press, { targets: [], zone }), drawing(state, "hole"));
  expect(kinds(boundaryFeatures(two, beside)).slice(-3)).toEqual(["drawn", "drawn-corner", "drawn-corner"]);
});

test("every kind that is made is drawn", () => {
  const drawn = JSON.stringify(boundaryOverlay.styles);
  for (const kind of [
    "neighbour",
    "start",
    "clash",
    "ground",
    "corner",
    "chosen",
    "drawn",
    "drawn-corner",
    "snap",
  ])
    expect(drawn).toContain(`"${kind}"`);
});
