import { roleRights } from "#contract/roles";
import { isOver, regionText, securityAdministratorText, untilText } from "../shell/held-roles.ts";
import { usePerson } from "../shell/person.ts";

/** Every role that was given to oneself: where it holds and until when, over or not. */
export function OwnRoles() {
  const person = usePerson();
  const { heldRoles } = person;
  if (heldRoles.length === 0) return <>{`尚未授予，请联系${securityAdministratorText(person)}`}</>;
  return (
    <table className="kj-table kj-own-roles">
      <thead>
        <tr>
          <th scope="col">角色</th>
          <th scope="col">辖区</th>
          <th scope="col">到期日</th>
        </tr>
      </thead>
      <tbody>
        {heldRoles.map((held) => (
          <tr key={[held.role, held.regionCode, held.creditCode].join()} data-over={isOver(held)}>
            <td>
              {roleRights[held.role].name}
              {held.creditCode && <div className="kj-hint">{`企业 ${held.creditCode}`}</div>}
            </td>
            <td>{regionText(held)}</td>
            <td>{untilText(held)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
