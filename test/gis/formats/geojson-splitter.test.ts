import fc from "fast-check";
import { expect, test } from "vitest";
import { GeojsonSplitter } from "#gis/formats/geojson-splitter";

function split(text: string, pieceLength = text.length) {
  const splitter = new GeojsonSplitter();
  const features: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    features.push(...splitter.push(text.slice(at, at + pieceLength)));
  }
  return { features, frame: splitter.frame };
}

test("a collection comes apart into its features and a frame that is the same collection without them", () => {
  const { features, frame } = split(
    '{"type":"FeatureCollection","features":[{"a":[1,{"b":2}]}, {"c":"]}"}],"crs":{"x":[1]}}',
  );
  expect(features.map((text) => JSON.parse(text))).toEqual([{ a: [1, { b: 2 }] }, { c: "]}" }]);
  expect(JSON.parse(frame ?? "")).toEqual({ type: "FeatureCollection", features: [], crs: { x: [1] } });
});

test("pieces may end anywhere, also inside an escape: any collection comes apart the same way", () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 5 }),
      fc.dictionary(fc.string(), value, { maxKeys: 3 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (features, others, pieceLength, spaced) => {
        const { features: _, ...around } = others;
        const root = { ...around, features, type: "FeatureCollection" };
        const text = JSON.stringify(root, null, spaced ? 1 : 0);
        const found = split(text, pieceLength);
        expect(found.features.map((one) => JSON.parse(one))).toEqual(JSON.parse(JSON.stringify(features)));
        expect(JSON.parse(found.frame ?? "")).toEqual(JSON.parse(JSON.stringify({ ...root, features: [] })));
      },
    ),
    { seed: 4490, numRuns: 300 },
  );
});

test("features of an inner member are not those of the collection", () => {
  const { features, frame } = split('{"a":{"features":[1,2]},"features":[3]}');
  expect(features).toEqual(["3"]);
  expect(JSON.parse(frame ?? "")).toEqual({ a: { features: [1, 2] }, features: [] });
});

test("a stray comma leaves a feature that is no JSON", () => {
  expect(split('{"features":[1,]}').features).toEqual(["1", ""]);
  expect(split('{"features":[ ]}').features).toEqual([]);
});

test.each([
  ["is cut short", '{"features":[{"a":1}'],
  ["has no features", '{"type":"Feature","geometry":null}'],
  ["closes more than it opens", '{"features":[]}}'],
  ["nests without end", `{"features":[${"[".repeat(200)}`],
  ["is longer around its features than any collection", `{"x":"${"y".repeat(1_000_001)}","features":[]}`],
])("a text that %s has no frame", (_, text) => {
  expect(split(text).frame).toBeNull();
});
