import type { Grant } from "#contract/accounts";
import type { Region } from "#contract/regions";
import { type Role, roleRights } from "#contract/roles";

const unlimited = (role: Role) => (roleRights[role].kind === "business" ? ["不限行政区"] : []);

/** A role with where it is held and until when. */
export function grantText(
  { role, regionCode, creditCode, endsOn, isOver }: Grant,
  byCode: ReadonlyMap<string, Pick<Region, "name">>,
): string {
  const where = regionCode === null ? unlimited(role) : [byCode.get(regionCode)?.name ?? regionCode];
  const until = endsOn === null ? [] : [isOver ? `已于 ${endsOn} 到期` : `至 ${endsOn}`];
  const company = creditCode === null ? [] : [creditCode];
  const more = [...where, ...company, ...until].join("，");
  return `${roleRights[role].name}${more && `（${more}）`}`;
}
