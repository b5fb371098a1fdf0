import type { Call } from "#contract/endpoint";
import type { exportLayer } from "#contract/exports";
import { needsReason, type ZoneKind, zoneKindLabels, zoneKinds } from "#gis/zones/zone-kind";

export type ExportBody = Call<typeof exportLayer>["body"];
export type ExportSource = ExportBody["source"];

/** One extent that can be taken away: what is selected, what is filtered, all. */
export interface ExportChoice {
  label: string;
  source: ExportSource;
  /** of the list only these */
  ids?: readonly string[];
  /** restricted data it holds, in words: a reason is then asked for */
  restricted?: string | null;
}

/** What a list offers for taking away; the first choice is the usual one. */
export interface ExportOffer {
  title: string;
  choices: readonly [ExportChoice, ...ExportChoice[]];
}

/** Zones of a kind, or of all kinds: those whose shapes are controlled data need a reason. */
export function restrictedZones(kind: ZoneKind | null, accessClass: string | null = null): string | null {
  const kinds = kind === null ? zoneKinds : [kind];
  const restricted = kinds.filter((one) => needsReason(one, accessClass));
  return restricted.length > 0 ? restricted.map((one) => zoneKindLabels[one]).join("、") : null;
}

/** The layers of the map that can be taken away, by the id of their entry in the 图层目录, as of a day if one is shown; null for the rest. */
export function mapLayerOffer(id: string, title: string, asOf?: string): ExportOffer | null {
  const onDay = asOf === undefined ? {} : { asOf };
  const label = asOf === undefined ? "全部" : `${asOf} 全部`;
  if (id === "mines") return { title, choices: [{ label, source: { layer: "mines", filter: onDay } }] };
  if (id === "planned_blocks")
    return {
      title,
      choices: [{ label, source: { layer: "mines", filter: { ...onDay, status: "planned" } } }],
    };
  if (id === "workings")
    return { title, choices: [{ label: "全部", source: { layer: "workings", filter: {} } }] };
  const kind = zoneKinds.find((one) => id === `zone-${one}`);
  if (!kind) return null;
  const restricted = restrictedZones(kind);
  return { title, choices: [{ label, source: { layer: "zones", filter: { ...onDay, kind } }, restricted }] };
}
