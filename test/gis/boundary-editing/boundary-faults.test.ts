import { expect, test } from "vitest";
import { boundaryFaults } from "#gis/boundary-editing/boundary-faults";
import { boundary, cornerOf, part, rectangle, ring, zone } from "#test/support/drawn-boundary";

const said = (drawn: ReturnType<typeof boundary>) =>
  boundaryFaults(drawn, zone).map(({ severity, text }) => `${severity} ${text}`);

test("a sound boundary has no faults", () => {
  expect(
    said(boundary(part(ring(...rectangle(0, 0, 300, 300)), ring(...rectangle(100, 100, 50, 50))))),
  ).toEqual([]);
});

test("edges that cross are named by the numbers of the table, and lead to a corner", () => {
  const bowTie = boundary(part(ring([300, 0], [0, 300], [300, 300], [0, 0])));
  const [fault] = boundaryFaults(bowTie, zone);
  expect(fault?.severity).toBe("error");
  expect(fault?.text).toMatch(/^J\d：边J\d–J\d与边J\d–J\d相交（自相交）。请核对/);
  expect(fault?.corner).not.toBeNull();
});

test("a corner twice in a row is told at its number", () => {
  const [fault] = boundaryFaults(boundary(part(ring([300, 0], [300, 300], [300, 300], [0, 300]))), zone);
  expect(fault?.text).toMatch(/^J\d：与上一点.*坐标完全相同/);
});

test("a hole that stands out and parts that overlap are errors that name where", () => {
  const hole = boundary(part(ring(...rectangle(0, 0, 300, 300)), ring(...rectangle(280, 100, 50, 50))));
  expect(said(hole)).toEqual([expect.stringMatching(/^error 采区 1：扣除的内圈.*在外圈之外/)]);
  const parts = boundary(
    part(ring(...rectangle(0, 0, 300, 300))),
    part(ring(...rectangle(0, 200, 300, 300))),
  );
  expect(said(parts).join()).toMatch(/error .*重叠.*平方米/);
});

test("parts that share an edge are no fault: each has elevations of its own", () => {
  const parts = [rectangle(0, 0, 300, 300), rectangle(0, 300, 300, 300)].map((one) => part(ring(...one)));
  expect(said(boundary(...parts))).toEqual([]);
});

test("a band upside down is an error: nobody plans one", () => {
  const upside = boundary({ ...part(ring(...rectangle(0, 0, 300, 300))), topM: "100", bottomM: "300" });
  expect(said(upside)).toEqual([expect.stringMatching(/^error 采区 1 起标高100米低于止标高300米/)]);
  expect(cornerOf(upside, "J1").name).toBe("J1");
});
