import { type Account, changeAccount, confirmPassword, resetPassword } from "#contract/accounts";
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
          {account.unconfirmed && <PasswordToConfirm account={account} />}
          <GrantList account={account} />
          <GrantForm account={account} />
        </>
      )}
    </div>
  );
}

/** Two of the three administrators: one gives the password, the other hears from the person that it was theirs. */
function PasswordToConfirm({ account: { id, name, version } }: Pick<AccountDeskProps, "account">) {
  const { write, saving, error } = useWrite();
  return (
    <>
      <p>
        {`${name} 的密码由他人发放，${heldWords}。请先与本人核实：账号或重置由其本人要求，一次性密码已由其本人改过。`}
        <SureButton
          label="确认密码"
          question={`确认 ${name} 的密码？`}
          consequence="已与本人核实。确认后此人可以按其角色查看和办理业务，并记入审计日志。"
          disabled={saving}
          onSure={() => void write(() => call(confirmPassword, { params: { id }, ifMatch: version }))}
        />
      </p>
      {error && <ErrorState error={error} />}
    </>
  );
}

function Keeping({ account, onTold }: AccountDeskProps) {
  const { write, saving, error } = useWrite();
  const { id, login, version, enabled, isDemo, kind, roles } = account;
  const isApart = kind === "security" || kind === "audit";
  const mayDisable = !isApart || roles.every(({ isOver }) => isOver);
  const seen = { params: { id }, ifMatch: version };
  const reset = () =>
    write(async () => {
      const { oneTimePassword, revokedKeys } = await call(resetPassword, seen);
      onTold({ login, password: oneTimePassword, revokedKeys, held: kind === "business" });
    });
  return (
    <>
      <AccountForm key={version} account={account} />
      <p>
        {!isDemo && !isApart && (
          <SureButton
            label="重置密码"
            question={`重置 ${account.name} 的密码？`}
            consequence={`原密码和此人的接口密钥作废，所有登录立即退出；新的一次性密码只显示一次。${kind === "business" ? `${heldWords}。` : ""}`}
            disabled={saving}
            onSure={() => void reset()}
          />
        )}
        {(mayDisable || !enabled) && (
          <SureButton
            label={enabled ? "停用账号" : "恢复账号"}
            question={enabled ? `停用 ${account.name} 的账号？` : `恢复 ${account.name} 的账号？`}
            consequence={enabled ? "此人立即不能再登录和操作，角色保留。" : "此人可以重新登录，角色照旧。"}
            disabled={saving}
            onSure={() => void write(() => call(changeAccount, { ...seen, body: { enabled: !enabled } }))}
          />
        )}
        {isApart && <span className="kj-hint">{apartWords}</span>}
      </p>
      {error && <ErrorState error={error} />}
    </>
  );
}

const heldWords = "安全管理员确认前，此人登录后只能看到自己的账号，不能查看和办理业务";

const apartWords =
  "三员分立：系统管理员不能重置此人的密码；停用前须由（另一位）安全管理员收回其角色。密码请在服务器上重置。";
