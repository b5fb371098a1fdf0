import fc from "fast-check";
import { expect, test } from "vitest";
import { KmlCutter } from "#api/transfer/containers/kml-cutter";

const cut = (...pieces: string[]) => {
  const cutter = new KmlCutter();
  const placemarks = pieces.flatMap((piece) => cutter.push(piece));
  return { placemarks, frame: cutter.end(), isNested: cutter.isNested };
};
const one = '<Placemark id="1"><name>a</name></Placemark>';
const tricky =
  "<Placemark><description><![CDATA[</Placemark>]]><!-- </Placemark> --></description></Placemark>";
const text = `<kml><!-- ${one} --><Style/>${one}\n<Placemark/><PlacemarkX></PlacemarkX>${tricky}</kml>`;

test("Placemarks come out in order, and the frame is all that stands around them", () => {
  expect(cut(text)).toEqual({
    placemarks: [one, "<Placemark/>", tricky],
    frame: `<kml><!-- ${one} --><Style/>\n<PlacemarkX></PlacemarkX></kml>`,
    isNested: false,
  });
});

test("they are the same wherever the text is cut into pieces", () => {
  const whole = cut(text);
  const cuts = fc.array(fc.nat(text.length), { maxLength: 6 });
  fc.assert(
    fc.property(cuts, (places) => {
      const ends = [...places.toSorted((a, b) => a - b), text.length];
      expect(cut(...ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end)))).toEqual(whole);
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("one within another is told, and one that never ends stays in the frame", () => {
  expect(cut(`<kml><Placemark>${one}</Placemark></kml>`).isNested).toBe(true);
  expect(cut("<kml><Placemark><name>a</name></kml>")).toMatchObject({
    placemarks: [],
    frame: "<kml><Placemark><name>a</name></kml>",
  });
});
