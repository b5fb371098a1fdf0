import { windRings } from "#gis/formats/wind-rings";
import { type ExportField, type FeatureWriter, type FieldValue, headOf } from "../layer.ts";

/** GeoJSON by RFC 7946: lon/lat, right-hand rule, no crs member, one feature a line. */
export const writeGeojson: FeatureWriter = function* ({ title, fields, features }) {
  yield Buffer.from(`{"type":"FeatureCollection","name":${JSON.stringify(title)},"features":[`);
  let separator = "\n";
  for (const { values, shape } of features) {
    const properties = Object.fromEntries(
      fields.map((field, at) => [headOf(field), jsonValue(values[at] ?? null, field)]),
    );
    const geometry = shape && windRings(shape, "right-hand");
    yield Buffer.from(`${separator}${JSON.stringify({ type: "Feature", properties, geometry })}`);
    separator = ",\n";
  }
  yield Buffer.from("\n]}\n");
};

function jsonValue(value: FieldValue, { kind }: ExportField): FieldValue {
  const isNumber = kind === "number" && value !== null && value !== "" && Number.isFinite(Number(value));
  return isNumber ? Number(value) : value;
}
