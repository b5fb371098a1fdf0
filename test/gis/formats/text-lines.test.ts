import fc from "fast-check";
import { expect, test } from "vitest";
import { TextLines } from "#gis/formats/text-lines";

test("a text in pieces has the lines it has as a whole, wherever it is cut", () => {
  const signs = fc.array(fc.constantFrom("a", "矿", "\r", "\n", "\r\n", ""), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 6 }), (pieces) => {
      const lines = new TextLines();
      const cut = pieces.flatMap((piece) => lines.push(piece.join("")));
      expect([...cut, ...lines.end()]).toEqual(
        pieces
          .flat()
          .join("")
          .split(/\r\n|\r|\n/),
      );
    }),
    { seed: 5, numRuns: 500 },
  );
});

test("a line that has not ended is told, so that nobody waits for one without an end", () => {
  const lines = new TextLines();
  expect(lines.push("1\n23")).toEqual(["1"]);
  expect(lines.pending).toBe("23");
});
