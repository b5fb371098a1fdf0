import type { registerStatuses } from "#contract/mines";
import type { DispositionCode } from "#gis/lists/disposition";

/** Mine status, domain 2j; a planned block has the colour of a new disposition. */
export const statusColours: Record<(typeof registerStatuses)[number], string> = {
  producing: "#2e7d32",
  building: "#1565c0",
  suspended: "#f9a825",
  expired: "#ef6c00",
  closed: "#616161",
  cancelled: "#9e9e9e",
  planned: "#00838f",
};

/** Disposition classes, domain 1.6.1; dark enough to be read as text on white. */
export const dispositionColours: Record<DispositionCode, string> = {
  close_ban: "#8e1b1b",
  exit_guided: "#b54a00",
  merge: "#7b1fa2",
  merge_subject: "#4a148c",
  upgrade: "#1565c0",
  keep: "#2e7d32",
  new: "#00838f",
  pending: "#616161",
};
