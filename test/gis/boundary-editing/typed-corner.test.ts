import fc from "fast-check";
import { expect, test } from "vitest";
import { moveCorner } from "#gis/boundary-editing/corner-acts";
import { cornerAt } from "#gis/boundary-editing/corner-ref";
import { planeText } from "#gis/boundary-editing/plane-place";
import { typeCorner } from "#gis/boundary-editing/typed-corner";
import {
  boundary,
  cornerOf,
  done,
  part,
  place,
  rectangle,
  refusal,
  ring,
  zone,
} from "#test/support/drawn-boundary";

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));
const { ref } = cornerOf(square, "J2");

test("a typed corner reads back as it was typed, whatever is typed after it", () => {
  const offset = fc.integer({ min: -50_000, max: 50_000 });
  const typed = fc.tuple(offset, offset).map(([north, east]) => ({
    x: (4_252_300 + north / 1000).toFixed(3),
    y: (38_390_300 + east / 1000).toFixed(3),
  }));
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (texts) => {
      let drawn = square;
      for (const text of texts) {
        drawn = done(typeCorner(drawn, ref, text, zone));
        expect(planeText(cornerAt(drawn, ref) ?? [], zone)).toEqual(text);
      }
    }),
  );
});

test("a row left as it was moves nothing: a corner snapped to another's stays there to the bit", () => {
  const exact = place([300.000_123_4, 300.000_456_7]);
  const snapped = done(moveCorner(square, ref, exact));
  const again = done(typeCorner(snapped, ref, planeText(exact, zone), zone));
  expect(cornerAt(again, ref)).toBe(exact);
});

test("a wrong number is told with the number of its corner", () => {
  expect(refusal(typeCorner(square, ref, { x: "4252300", y: "390300" }, zone))).toMatch(
    /^J2：Y 坐标 390300 没有带号/,
  );
});

test("a digit too much in the middle is told by how far it leads", () => {
  expect(refusal(typeCorner(square, ref, { x: "4352300", y: "38390300" }, zone))).toMatch(
    /^J2：与原位置相距 100\.0 公里/,
  );
});
