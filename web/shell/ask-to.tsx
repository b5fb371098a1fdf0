import { type Permission, permissionNames } from "#contract/permission";
import { rolesWith } from "#contract/roles";

/** In the place of a button that only others have: who they are. */
export function AskTo({ permission }: { permission: Permission }) {
  return (
    <p className="kj-hint">
      您没有“{permissionNames[permission]}”的权限，请由{rolesWith(permission).join("、")}办理。
    </p>
  );
}
