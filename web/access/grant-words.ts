import type { Grant } from "#contract/accounts";
import type { Region } from "#contract/regions";
import { roleText } from "../shell/held-roles.ts";

/** A role of somebody with where it is held and until when. */
export const grantText = (grant: Grant, byCode: ReadonlyMap<string, Pick<Region, "name">>): string =>
  roleText({
    ...grant,
    regionName: grant.regionCode && (byCode.get(grant.regionCode)?.name ?? grant.regionCode),
  });
