import type { InputVersion } from "#contract/provenance";
import { distinctInputs, recordVersions } from "../jobs/input-versions.ts";
import type { MineRow, OtherLicenceRow, WorkingRow, ZoneRow } from "./matter-rows.ts";

/** Records a working was judged from: itself, its licence's extent, other extents under it, and zones near it. */
export function workingInputs(
  row: WorkingRow,
  others: readonly OtherLicenceRow[],
  zones: readonly ZoneRow[],
): InputVersion[] {
  const { id, version, licence_boundary_id, licence_boundary_version, licence_mine_id: mineId } = row;
  return distinctInputs([
    ...recordVersions([
      { kind: "working", id, version, mineId: row.mine_id },
      { kind: "boundary", id: licence_boundary_id, version: licence_boundary_version, mineId },
    ]),
    ...others.map(({ boundary_id, boundary_version, mine_id }) => ({
      kind: "boundary" as const,
      id: boundary_id,
      version: boundary_version,
      mineId: mine_id,
    })),
    ...zones.flatMap(zoneInputs),
  ]);
}

/** Records the overlap of a mine with a zone was measured from. */
export function overlapInputs(mine: MineRow, zone: ZoneRow): InputVersion[] {
  const { boundary_id: id, boundary_version: version } = mine;
  return [...recordVersions([{ kind: "boundary", id, version, mineId: mine.id }]), ...zoneInputs(zone)];
}

function zoneInputs(zone: ZoneRow): InputVersion[] {
  return [
    { kind: "zone", id: zone.id, version: zone.version, mineId: null },
    { kind: "zone_layer", id: zone.layer_id, version: zone.layer_version, mineId: null },
  ];
}
