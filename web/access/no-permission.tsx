import type { ReactNode } from "react";
import { type Permission, permissionNames } from "#contract/permission";
import { rolesWith } from "#contract/roles";
import { securityAdministratorText } from "../shell/held-roles.ts";
import { useMay, usePerson } from "../shell/person.ts";
import { EmptyState } from "../ui/empty-state.tsx";

interface ForWhoMayProps {
  permission: Permission;
  children: ReactNode;
}

/** The content for who may see it; for others whom to ask. */
export function ForWhoMay({ permission, children }: ForWhoMayProps) {
  return useMay()(permission) ? children : <NoPermission permission={permission} />;
}

export function NoPermission({ permission }: { permission: Permission }) {
  const person = usePerson();
  return (
    <EmptyState
      title={`您没有“${permissionNames[permission]}”的权限`}
      hint={`具有此权限的角色：${rolesWith(permission).join("、")}。如工作需要，请联系${securityAdministratorText(person)}授予。`}
    />
  );
}
