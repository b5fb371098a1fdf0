import type { IssuePlace } from "../issue.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** One feature, or a bare geometry, of a GeoJSON text. */
export interface SourceFeature {
  geometry: unknown;
  properties: JsonObject;
  source: unknown;
}

/** Polygons of a geometry, and the kinds of everything else in it. */
export interface SourceAreas {
  polygons: unknown[];
  otherKinds: string[];
}

const deepestCollection = 8;
const areaKinds = ["Polygon", "MultiPolygon", "GeometryCollection"];

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The features of a FeatureCollection, a Feature or a bare geometry, in order. */
export function featuresOf(root: JsonObject): SourceFeature[] {
  if (root.type === "FeatureCollection") {
    return Array.isArray(root.features) ? root.features.map(featureOf) : [];
  }
  return [featureOf(root)];
}

/** Collects polygons through multi-geometries and nested collections, at most eight deep. */
export function areasOf(geometry: unknown, depth = 0): SourceAreas {
  if (!isJsonObject(geometry)) return { polygons: [], otherKinds: ["空"] };
  const { type, coordinates } = geometry;
  if (type === "Polygon") return { polygons: [coordinates], otherKinds: [] };
  if (type === "MultiPolygon") {
    return { polygons: Array.isArray(coordinates) ? coordinates : [], otherKinds: [] };
  }
  if (type === "GeometryCollection" && depth < deepestCollection && Array.isArray(geometry.geometries)) {
    const members = geometry.geometries.map((member) => areasOf(member, depth + 1));
    return {
      polygons: members.flatMap((member) => member.polygons),
      otherKinds: members.flatMap((member) => member.otherKinds),
    };
  }
  return { polygons: [], otherKinds: [typeof type === "string" ? type.slice(0, 40) : "无类型"] };
}

/** True when a text's root may hold features: anything else is not our GeoJSON. */
export function isGeojsonRoot(root: unknown): root is JsonObject {
  if (!isJsonObject(root)) return false;
  const { type } = root;
  const simpleKinds = ["Point", "MultiPoint", "LineString", "MultiLineString"];
  return [...areaKinds, ...simpleKinds, "Feature", "FeatureCollection"].some((kind) => kind === type);
}

/** The name in a legacy crs member; null when there is none, which means WGS 84 (RFC 7946). */
export function crsName(root: JsonObject): string | null {
  if (!isJsonObject(root.crs)) return null;
  const { properties } = root.crs;
  return isJsonObject(properties) && typeof properties.name === "string" ? properties.name : "无法识别的 crs";
}

/** Where polygon and ring of a feature stand, counted from 1. */
export function polygonPlace(place: IssuePlace, polygon: number, ring: number): IssuePlace {
  return { ...place, part: polygon + 1, ring: ring + 1 };
}

/** One member of a collection; a bare geometry is a feature without properties. */
export function featureOf(value: unknown): SourceFeature {
  if (!isJsonObject(value) || value.type !== "Feature")
    return { geometry: value, properties: {}, source: value };
  const properties = isJsonObject(value.properties) ? value.properties : {};
  return { geometry: value.geometry, properties, source: value };
}
