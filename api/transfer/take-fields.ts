import type { RegisteredFields } from "#contract/mines";
import { type TakenField, takenMineFields } from "#contract/transfer";
import { offeredFields } from "./differences.ts";
import type { RegisteredPart } from "./staged-body.ts";

/** A known mine's fields with the chosen ones taken from the file; everything else stays as registered. */
export function takenFrom(
  stored: RegisteredFields,
  body: RegisteredPart,
  chosen: readonly TakenField[],
): RegisteredFields {
  const offered = offeredFields(body);
  const taken = takenMineFields
    .filter((field) => chosen.includes(field))
    .flatMap((field) => (field === "capacity" ? [field, "capacityUnit" as const] : [field]));
  return { ...stored, ...Object.fromEntries(taken.map((field) => [field, offered[field] ?? stored[field]])) };
}
