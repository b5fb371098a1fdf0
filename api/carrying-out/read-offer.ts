import type { Knex } from "knex";
import type { CarryingOffer } from "#contract/carrying-out";
import { findMine } from "../mines/mine-list.ts";
import { type GroupIds, groupFaults } from "./carry-out-group.ts";
import { licenceOffers } from "./licence-fields.ts";
import { loadGroup } from "./load-group.ts";

/** Whether a group can be carried out today, and what its licence may be filled in with. */
export async function readOffer(db: Knex, ids: GroupIds, today: string): Promise<CarryingOffer> {
  const found = await loadGroup(db, ids, today);
  const { faults, ground } = await groupFaults(db, found, today);
  const { subjectId, memberIds } = found.group;
  const model = await findMine(db, today, subjectId ?? memberIds[0] ?? "");
  return {
    ...{ groupId: found.group.id, subjectId, faults },
    members: found.members.map(({ facts: { id, name, holder, licenceNumber }, faults: own }) => ({
      ...{ id, name, holder, licenceNumber, faults: own },
    })),
    ground: ground && {
      source: ground.source,
      areaM2: ground.areaM2,
      parts: ground.boundary.parts.length,
      gapM2: ground.gapM2,
    },
    ...licenceOffers(found, model, ground?.areaM2 ?? null),
  };
}
