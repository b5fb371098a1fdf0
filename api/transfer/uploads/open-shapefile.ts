import { join } from "node:path";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { JobControl } from "../../jobs/run-job.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { ContainerFault, orNothing } from "../containers/container-fault.ts";
import type { ZipMember } from "../containers/open-zip.ts";
import { type LayerFiles, layersIn } from "../containers/shapefile/layer-files.ts";
import { labelOf } from "../containers/shapefile/layer-items.ts";
import { layerParts, type ShapeLayer } from "../containers/shapefile/scan-layers.ts";
import type { LayerPaths, UnpackedLayer } from "./shape-tasks.ts";
import { makeEmpty, removeUnpacked, unpackTo } from "./unpacked-folder.ts";
import { itemsPerSlice, readAhead, type StagedSlice, type UploadReading } from "./upload-reading.ts";

/** corners of a slice, so that large shapes do not fill the memory together */
const pointsPerSlice = 20_000;

/** The layers of a zip, unpacked to the disk and gone through; its shapes are made slice by slice. */
export async function openShapefile(
  members: readonly ZipMember[],
  folder: string,
  options: ReadOptions,
  control: Pick<JobControl, "signal" | "report">,
): Promise<UploadReading> {
  const { signal } = control;
  const close = () => removeUnpacked(folder);
  try {
    const layers = await unpackLayers(layersIn(members), folder, control);
    control.report(0, "正在清点图形");
    const scan = await threads.one("scanShapes", { layers, encoding: options.encoding }, { signal });
    const count = scan.layers.reduce((sum, layer) => sum + layer.starts.length, 0);
    const items = (from: number) =>
      readAhead(cut(scan.layers, from), (part) => stage(part, layers, options, signal));
    const issues = orNothing(scan.issues, count);
    return { format: "shapefile", encoding: scan.encoding, issues, count, items, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function unpackLayers(
  layers: readonly LayerFiles[],
  folder: string,
  { signal, report }: Pick<JobControl, "signal" | "report">,
): Promise<UnpackedLayer[]> {
  const needed = layers.flatMap(({ files }) => layerParts.flatMap((part) => files.get(part) ?? []));
  await makeEmpty(
    folder,
    needed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  );
  const unpacked: UnpackedLayer[] = [];
  for (const [at, layer] of layers.entries()) {
    report(0, `正在解压图层“${layer.name.slice(0, 40)}”`);
    unpacked.push(await unpackLayer(layer, join(folder, String(at)), signal));
  }
  return unpacked;
}

async function unpackLayer(
  { name, files }: LayerFiles,
  stem: string,
  signal: AbortSignal,
): Promise<UnpackedLayer> {
  const paths: LayerPaths = {};
  try {
    for (const part of layerParts) {
      const member = files.get(part);
      if (!member) continue;
      paths[part] = `${stem}.${part}`;
      await unpackTo(paths[part], member, signal);
    }
    return { name, paths };
  } catch (cause) {
    if (!(cause instanceof ContainerFault)) throw cause;
    return { name, fault: cause.issue };
  }
}

interface Part {
  layer: ShapeLayer;
  begin: number;
  end: number;
  /** 0-based index of its first item in the file */
  first: number;
}

/** Cuts the records of all layers into slices, from an item on. */
function* cut(layers: readonly ShapeLayer[], from: number): Generator<Part> {
  let before = 0;
  for (const layer of layers) {
    let begin = Math.max(0, from - before);
    while (begin < layer.starts.length) {
      const end = sliceEnd(layer.points, begin);
      yield { layer, begin, end, first: before + begin };
      begin = end;
    }
    before += layer.starts.length;
  }
}

function sliceEnd(points: Uint32Array, begin: number): number {
  let held = 0;
  for (let end = begin; end < points.length; end += 1) {
    held += points[end] ?? 0;
    const isFull = end - begin === itemsPerSlice || held > pointsPerSlice;
    if (isFull && end > begin) return end;
  }
  return points.length;
}

async function stage(
  { layer, begin, end, first }: Part,
  layers: readonly UnpackedLayer[],
  options: ReadOptions,
  signal: AbortSignal,
): Promise<StagedSlice> {
  const { name, crs, encoding } = layer;
  const unpacked = layers[layer.source];
  if (!unpacked || !("paths" in unpacked)) throw new Error(`the layer ${name} was not unpacked`);
  const slice = {
    ...{ name, crs, encoding, label: labelOf(name, layers.length) },
    places: layer.places.slice(begin, end),
    starts: layer.starts.slice(begin, end),
  };
  const rows = await threads.one("stageShapes", { paths: unpacked.paths, slice, first, options }, { signal });
  return { rows, count: end - begin };
}
