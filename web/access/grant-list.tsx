import { type Account, endRole } from "#contract/accounts";
import { roleRights } from "#contract/roles";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { useRegions } from "../shell/use-regions.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { SureButton } from "../ui/sure-button.tsx";
import { grantText } from "./grant-words.ts";

/** The roles an account holds, who gave them, and taking them back. */
export function GrantList({ account }: { account: Account }) {
  const { write, saving, error } = useWrite();
  const { byCode } = useRegions();
  const { id, version, roles, name } = account;
  return (
    <>
      {roles.length === 0 && <p className="kj-hint">尚未授予角色，此人登录后不能做任何事。</p>}
      <ul className="kj-grants">
        {roles.map((grant) => (
          <li key={grant.id}>
            <strong>{grantText(grant, byCode)}</strong>　{grant.grantedBy} 于 {runTime(grant.grantedAt)} 授予
            <SureButton
              label="收回"
              question={`收回 ${name} 的角色“${roleRights[grant.role].name}”？`}
              consequence="立即生效，此人下一次操作起不再有该角色的权限。"
              disabled={saving}
              onSure={() =>
                void write(() => call(endRole, { params: { id, grant: grant.id }, ifMatch: version }))
              }
            />
          </li>
        ))}
      </ul>
      {error && <ErrorState error={error} />}
    </>
  );
}
