import { inListedOrder } from "#gis/formats/corner-listing";
import { type TxtParcelSource, writeTxtParcels } from "#gis/formats/write-txt-parcel";
import type { ExportFeature, FeatureWriter } from "../layer.ts";
import { encodeText } from "./encode-text.ts";

/** 国土TXT (报备坐标) in the plane of one zone, corners numbered as on corner tables; features without a shape have no place in it. */
export const writeTxt: FeatureWriter = function* ({ features }, { system, encoding, day }) {
  if (system.kind !== "plane") throw new Error("a survey text needs a plane");
  const [year, month, date] = day.split("-").map(Number);
  const header = {
    zone: system.zone,
    zoneWidth: system.zoneWidth,
    producer: "",
    date: `${year}-${month}-${date}`,
    extension: extensionsOf(features),
  };
  for (const text of writeTxtParcels(header, parcelsOf(features, system))) yield encodeText(text, encoding);
};

/** Every [扩展信息] that the features brought along, each once: the section stands before all parcels. */
function extensionsOf(features: Iterable<ExportFeature>): string[] {
  const sections = new Set<string>();
  for (const { extension } of features) if (extension) sections.add(extension);
  return [...sections].flatMap((section) => section.split("\n"));
}

function* parcelsOf(
  features: Iterable<ExportFeature>,
  system: Parameters<typeof inListedOrder>[1],
): Iterable<TxtParcelSource> {
  for (const { name, number, theme, shape } of features) {
    if (shape === null) continue;
    const isMine = theme === "矿区范围";
    yield {
      number: number ?? "",
      name,
      purpose: isMine ? "采矿用地" : theme,
      landClass: isMine ? "0602" : "",
      shape: inListedOrder(shape, system),
    };
  }
}
