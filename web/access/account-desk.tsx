import { type Account, changeAccount, resetPassword } from "#contract/accounts";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { useMay } from "../shell/person.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { SureButton } from "../ui/sure-button.tsx";
import { AccountForm } from "./account-form.tsx";
import { GrantForm } from "./grant-form.tsx";
import { GrantList } from "./grant-list.tsx";
import type { Told } from "./one-time-password.tsx";

interface AccountDeskProps {
  account: Account;
  onTold: (told: Told) => void;
}

/** What one administrator does with an account: its data and password, or its roles. */
export function AccountDesk({ account, onTold }: AccountDeskProps) {
  const may = useMay();
  return (
    <div className="kj-account-desk">
      {may("accounts.write") && <Keeping account={account} onTold={onTold} />}
      {may("roles.write") && (
        <>
          <GrantList account={account} />
          <GrantForm account={account} />
        </>
      )}
    </div>
  );
}

function Keeping({ account, onTold }: AccountDeskProps) {
  const { write, saving, error } = useWrite();
  const { id, login, version, enabled, isDemo } = account;
  const seen = { params: { id }, ifMatch: version };
  const reset = () =>
    write(async () => {
      const { oneTimePassword } = await call(resetPassword, seen);
      onTold({ login, password: oneTimePassword });
    });
  return (
    <>
      <AccountForm key={version} account={account} />
      <p>
        {!isDemo && (
          <SureButton
            label="重置密码"
            question={`重置 ${account.name} 的密码？`}
            consequence="原密码作废，此人所有登录立即退出；新的一次性密码只显示一次。"
            disabled={saving}
            onSure={() => void reset()}
          />
        )}
        <SureButton
          label={enabled ? "停用账号" : "恢复账号"}
          question={enabled ? `停用 ${account.name} 的账号？` : `恢复 ${account.name} 的账号？`}
          consequence={enabled ? "此人立即不能再登录和操作，角色保留。" : "此人可以重新登录，角色照旧。"}
          disabled={saving}
          onSure={() => void write(() => call(changeAccount, { ...seen, body: { enabled: !enabled } }))}
        />
      </p>
      {error && <ErrorState error={error} />}
    </>
  );
}
