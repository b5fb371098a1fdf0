import type { MultiPolygon, Position } from "geojson";
import iconv from "iconv-lite";
import type { ExportFeature, FeatureWriter, LayerContent, WriterSettings } from "../layer.ts";
import { drawingHead, drawingTail, modelSpace, type Pair } from "./dxf-tables.ts";
import { planeShape } from "./shape-text.ts";

const firstHandle = 0x1000;
const colours = [1, 3, 5, 6, 2, 4, 30, 140];
const labelM = 20;

/** A drawing of closed outlines on a layer per theme, each with its name on that theme's 注记 layer. */
export const writeDxf: FeatureWriter = function* (layer, settings) {
  const { themes, box, entities } = survey(layer, settings);
  const layers = themes.flatMap((name, at) => {
    const colour = colours[at % colours.length] ?? 7;
    return [
      { name: layerName(name), colour },
      { name: layerName(`${name}注记`), colour },
    ];
  });
  const handleSeed = (firstHandle + entities).toString(16).toUpperCase();
  yield bytesOf(drawingHead({ layers, box, handleSeed }));
  let handle = firstHandle;
  for (const { theme, name, shape } of layer.features) {
    if (shape === null) continue;
    const pairs: Pair[] = [];
    const place = (kind: string, on: string): Pair[] => {
      const own = handle.toString(16).toUpperCase();
      handle += 1;
      return [
        [0, kind],
        [5, own],
        [330, modelSpace],
        [100, "AcDbEntity"],
        [8, layerName(on)],
      ];
    };
    const plane = planeShape(shape, settings.system, "right-hand");
    for (const ring of plane.coordinates.flat()) pairs.push(...place("LWPOLYLINE", theme), ...outline(ring));
    pairs.push(...place("TEXT", `${theme}注记`), ...label(name, plane));
    yield bytesOf(pairs);
  }
  yield bytesOf(drawingTail);
};

interface Survey {
  themes: string[];
  box: [number, number, number, number];
  entities: number;
}

function survey({ features }: LayerContent, { system }: WriterSettings): Survey {
  const themes = new Set<string>();
  const box: Survey["box"] = [Infinity, Infinity, -Infinity, -Infinity];
  let entities = 0;
  for (const { theme, shape } of features) {
    if (shape === null) continue;
    themes.add(theme);
    entities += shape.coordinates.flat().length + 1;
    grow(box, shape, system);
  }
  return { themes: [...themes], box: entities === 0 ? [0, 0, 0, 0] : box, entities };
}

function grow(
  box: Survey["box"],
  shape: ExportFeature["shape"] & object,
  system: WriterSettings["system"],
): void {
  for (const [x = 0, y = 0] of planeShape(shape, system, "right-hand").coordinates.flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
}

function outline(ring: readonly Position[]): Pair[] {
  const corners = ring.slice(0, -1);
  const points = corners.flatMap(([x = 0, y = 0]): Pair[] => [
    [10, x],
    [20, y],
  ]);
  return [[100, "AcDbPolyline"], [90, corners.length], [70, 1], [43, 0], ...points];
}

/** The name stands at the middle of the largest box of a polygon. */
function label(name: string, { coordinates }: MultiPolygon): Pair[] {
  const ring = coordinates[0]?.[0] ?? [];
  const middle = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const [x, y] = [middle(0), middle(1)];
  return [
    [100, "AcDbText"],
    [10, x],
    [20, y],
    [30, 0],
    [40, labelM],
    [1, name.replaceAll(/[\r\n]+/g, " ")],
    [72, 1],
    [11, x],
    [21, y],
    [31, 0],
    [100, "AcDbText"],
    [73, 2],
  ];
}

/** What AutoCAD does not allow in the name of a layer becomes an underline. */
const layerName = (name: string) => name.replaceAll(/[<>/\\":;?*|=`,]/g, "_").slice(0, 200);

/** Code page 936; a character it lacks stands as \U+XXXX, which AutoCAD reads. */
function bytesOf(pairs: readonly Pair[]): Buffer {
  const text = pairs.map(([code, value]) => `${code}\r\n${pairText(value)}\r\n`).join("");
  return iconv.encode(text, "gbk");
}

function pairText(value: string | number): string {
  if (typeof value === "number") return String(value);
  return [...value].map((character) => (inGbk(character) ? character : escaped(character))).join("");
}

const inGbk = (character: string) =>
  character <= "\u007f" || iconv.decode(iconv.encode(character, "gbk"), "gbk") === character;

const escaped = (character: string) =>
  character
    .split("")
    .map((unit) => `\\U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)
    .join("");
