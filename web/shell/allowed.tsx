import type { ReactNode } from "react";
import type { Permission } from "#contract/permission";
import { useMay } from "./person.ts";

/** What only some may do is offered to them only. */
export function Allowed({ to, children }: { to: Permission; children: ReactNode }) {
  return useMay()(to) ? children : null;
}
