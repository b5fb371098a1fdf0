import { Alert } from "antd";
import { roleNotice } from "./held-roles.ts";
import { usePerson } from "./person.ts";

/** Says across the page, until it is closed, that a role ends soon or did just now. */
export function RoleNotice() {
  const notice = roleNotice(usePerson());
  return notice && <Alert banner closable type="warning" title={notice} />;
}
