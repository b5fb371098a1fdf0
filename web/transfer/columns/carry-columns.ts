import { getStagedColumns, mapStagedColumns } from "#contract/staged-columns";
import { getStaging, type Staging } from "#contract/transfer";
import { call } from "../../client/call.ts";
import { endOfJob } from "../../client/end-of-job.ts";
import { usedColumns } from "./column-words.ts";

export interface Carried {
  staging: Staging;
  /** columns of the mapping that the file has no more: then none of it was taken over */
  lost: readonly string[];
}

/** A file that is read again with other answers is read by the columns that a person mapped before, where it still has them all. */
export async function carryColumns(
  before: Staging | null,
  now: Staging,
  signal: AbortSignal,
): Promise<Carried> {
  if (!before?.columnsMapped) return { staging: now, lost: [] };
  const shownOf = ({ id }: Staging) => call(getStagedColumns, { params: { id } }, { signal });
  const { sender, columns } = await shownOf(before);
  const used = usedColumns(columns);
  const names = new Set((await shownOf(now)).columns.map(({ name }) => name));
  const lost = used.map(({ name }) => name).filter((name) => !names.has(name));
  if (lost.length > 0) return { staging: now, lost };
  const params = { id: now.id };
  const order = { params, ifMatch: now.reviewTag, body: { sender, columns: used } };
  const { jobId } = await call(mapStagedColumns, order, { signal });
  await endOfJob(jobId, { signal });
  return { staging: await call(getStaging, { params }, { signal }), lost: [] };
}
