import type { Position } from "geojson";
import { windRings } from "#gis/formats/wind-rings";
import { type ExportFeature, type ExportField, type FeatureWriter, headOf, valueText } from "../layer.ts";
import { xmlText } from "../xml-text.ts";
import { kmlCorners } from "./shape-text.ts";

const style =
  '<Style id="area"><LineStyle><color>ff0000ff</color><width>2</width></LineStyle><PolyStyle><color>330000ff</color></PolyStyle></Style>';

/** By a schema, as GDAL makes underlines of Chinese names that have none. */
const schemaTypes: Record<ExportField["kind"], string> = { text: "string", number: "double", date: "string" };

/** KML 2.2 in lon/lat: each feature a placemark with its name and every field as typed data. */
export const writeKml: FeatureWriter = function* ({ title, fields, features }) {
  const schema = fields.map(
    (field) => `<SimpleField name="${xml(headOf(field))}" type="${schemaTypes[field.kind]}"/>`,
  );
  yield Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xml(title)}</name>${style}<Schema name="${xml(title)}" id="fields">${schema.join("")}</Schema>\n`,
  );
  for (const feature of features) yield Buffer.from(placemark(feature, fields));
  yield Buffer.from("</Document></kml>\n");
};

function placemark({ name, values, shape }: ExportFeature, fields: readonly ExportField[]): string {
  const data = fields.map((field, at) => {
    const text = valueText(values[at] ?? null, field);
    return text === "" ? "" : `<SimpleData name="${xml(headOf(field))}">${xml(text)}</SimpleData>`;
  });
  const polygons = shape ? windRings(shape, "right-hand").coordinates.map(polygonText) : [];
  const geometry =
    polygons.length > 1 ? `<MultiGeometry>${polygons.join("")}</MultiGeometry>` : polygons.join("");
  const extended = `<ExtendedData><SchemaData schemaUrl="#fields">${data.join("")}</SchemaData></ExtendedData>`;
  return `<Placemark><name>${xml(name)}</name><styleUrl>#area</styleUrl>${extended}${geometry}</Placemark>\n`;
}

function polygonText(rings: readonly Position[][]): string {
  const boundaries = rings.map((ring, at) => {
    const side = at === 0 ? "outerBoundaryIs" : "innerBoundaryIs";
    return `<${side}><LinearRing><coordinates>${kmlCorners(ring)}</coordinates></LinearRing></${side}>`;
  });
  return `<Polygon>${boundaries.join("")}</Polygon>`;
}

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const xml = (text: string) => xmlText(text).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
