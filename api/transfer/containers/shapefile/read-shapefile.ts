import type { ParsedItem } from "#gis/formats/parsed-file";
import { memoryBytes } from "../byte-store.ts";
import { ContainerFault } from "../container-fault.ts";
import type { ContainerReading, ZipReader } from "../container-reader.ts";
import { type LayerFiles, layersIn } from "./layer-files.ts";
import { labelOf, layerItems } from "./layer-items.ts";
import { type LayerBytes, type LayerSource, layerParts, refusedLayer, scanLayers } from "./scan-layers.ts";

/** Every polygon layer of a zip; a layer that cannot be read is refused with its name, the others are read. */
export const shapefileReader: ZipReader = {
  id: "shapefile",
  label: "Shapefile",
  recognise: (members) => layersIn(members).length > 0,
  async read(members, _source, options): Promise<ContainerReading> {
    const sources: LayerSource[] = [];
    for (const files of layersIn(members)) sources.push(await unpacked(files));
    const { layers, encoding, issues } = scanLayers(sources, options.encoding);
    const items: ParsedItem[] = [];
    for (const layer of layers) {
      const slice = { ...layer, label: labelOf(layer.name, sources.length) };
      const made = sources[layer.source]?.open((bytes) =>
        layerItems(bytes, slice, items.length + 1, options),
      );
      for (const item of made ?? []) items.push(item);
    }
    return { encoding, items, issues };
  },
};

/** A layer in memory, or the reason why it cannot be unpacked, told where it is opened. */
async function unpacked({ name, files }: LayerFiles): Promise<LayerSource> {
  try {
    const bytes: LayerBytes = {};
    for (const part of layerParts) {
      const member = files.get(part);
      if (member) bytes[part] = memoryBytes(await member.unpack());
    }
    return { name, open: (use) => use(bytes) };
  } catch (cause) {
    if (!(cause instanceof ContainerFault)) throw cause;
    return refusedLayer(name, cause.issue);
  }
}
