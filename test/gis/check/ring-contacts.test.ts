import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ringContacts } from "#gis/check/ring-contacts";
import type { LonLat } from "#gis/check/traced-item";
import { onGrid } from "#test/support/traced";

const kinds = (points: LonLat[]) => ringContacts(points).map((contact) => contact.kind);

describe("ringContacts", () => {
  test("a square meets itself nowhere", () => {
    expect(
      kinds([
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
      ]),
    ).toEqual([]);
  });

  test("a bow tie crosses in its middle", () => {
    const [contact] = ringContacts([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ]);
    expect(contact).toEqual({ kind: "cross", at: [1, 1], edge: 0, otherEdge: 2 });
  });

  test("two lobes that meet at a corner touch, once", () => {
    const twoTriangles: LonLat[] = [
      [0, 0],
      [1, 1],
      [2, 0],
      [2, 2],
      [1, 1],
      [0, 2],
    ];
    expect(kinds(twoTriangles)).toEqual(["touch"]);
  });

  test("lobes walked straight through their common corner cross there", () => {
    const eight: LonLat[] = [
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 0],
      [1, 1],
      [0, 2],
    ];
    expect(kinds(eight)).toEqual(["cross"]);
  });

  test("a loop hanging inside from a corner of the ring touches", () => {
    const withInnerLoop: LonLat[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 2],
      [1, 3],
      [1, 1],
      [0, 2],
    ];
    expect(kinds(withInnerLoop)).toEqual(["touch"]);
  });

  test("a corner on the inside of another edge touches", () => {
    const notchToEdge: LonLat[] = [
      [0, 0],
      [4, 0],
      [4, 3],
      [2, 0],
      [0, 3],
    ];
    expect(ringContacts(notchToEdge)).toMatchObject([{ kind: "touch", at: [2, 0] }]);
  });

  test("a line out and straight back is a spike", () => {
    const spiked: LonLat[] = [
      [0, 0],
      [2, 0],
      [5, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ];
    expect(ringContacts(spiked)[0]).toMatchObject({ kind: "spike", at: [5, 0] });
  });

  test("a ring with its hole cut in by a double line overlaps itself", () => {
    const keyhole: LonLat[] = [
      [0, 0],
      [6, 0],
      [6, 6],
      [0, 6],
      [0, 3],
      [2, 3],
      [2, 4],
      [4, 4],
      [4, 2],
      [2, 2],
      [2, 3],
      [0, 3],
    ];
    expect(kinds(keyhole)).toContain("overlap");
  });

  test("a star-shaped ring never meets itself, wherever the walk starts and whichever way it goes", () => {
    const radii = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(radii, fc.boolean(), fc.nat(), (lengths, backwards, start) => {
        const ring = lengths.map((length, i): LonLat => {
          const angle = (2 * Math.PI * i) / lengths.length;
          return [length * Math.cos(angle), length * Math.sin(angle)];
        });
        const turned = [...ring.slice(start % ring.length), ...ring.slice(0, start % ring.length)];
        expect(kinds(backwards ? turned.reverse() : turned)).toEqual([]);
      }),
    );
  });

  test("ten thousand corners with one crossing give one contact", () => {
    const ring = Array.from({ length: 10_000 }, (_, i): LonLat => {
      const angle = (2 * Math.PI * i) / 10_000;
      return [Math.cos(angle), Math.sin(angle)];
    });
    const a = ring[5000] ?? onGrid([0, 0]);
    const b = ring[5001] ?? onGrid([0, 0]);
    expect(ringContacts(ring.with(5000, b).with(5001, a))).toMatchObject([{ kind: "cross" }]);
  });

  test("a tangle stops after the faults asked for", () => {
    const tangle = Array.from({ length: 200 }, (_, i): LonLat => [(i * 7919) % 211, (i * 104_729) % 197]);
    expect(ringContacts(tangle, 3).filter((contact) => contact.kind !== "touch")).toHaveLength(3);
  });
});
