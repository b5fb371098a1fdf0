import type { Permission } from "#contract/permission";
import { rolesWith } from "#contract/roles";
import { useMay } from "../shell/person.ts";
import { EmptyState } from "./empty-state.tsx";

interface NotRunYetProps {
  title: string;
  /** for who may run it: where to click */
  hint: string;
  permission: Permission;
}

/** An analysis without a result: how to get one, or who makes it. */
export function NotRunYet({ title, hint, permission }: NotRunYetProps) {
  const others = `由${rolesWith(permission).join("、")}运行后，结果显示在此。`;
  return <EmptyState title={title} hint={useMay()(permission) ? hint : others} />;
}
