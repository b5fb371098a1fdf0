import type { ReactNode } from "react";
import type { Permission } from "#contract/permission";
import { useMay } from "./person.ts";

interface AllowedProps {
  to: Permission;
  children: ReactNode;
  /** for everybody else; nothing unless it is given */
  otherwise?: ReactNode;
}

/** What only some may do is offered to them only. */
export function Allowed({ to, children, otherwise = null }: AllowedProps) {
  return useMay()(to) ? children : otherwise;
}
