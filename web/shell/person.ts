import { createContext, useContext } from "react";
import type { Person } from "#contract/access";
import type { Permission } from "#contract/permission";

export const PersonContext = createContext<Person | null>(null);

/** Who is signed in; there is somebody wherever a page of ours is shown. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error("nobody is signed in here");
  return person;
}

/** What the person may do: what the server would refuse is not offered. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = usePerson();
  return (permission) => permissions.includes(permission);
}
