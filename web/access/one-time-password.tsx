import { Alert, Button } from "antd";
import { CopyButton } from "../ui/copy-button.tsx";

export interface Told {
  login: string;
  password: string;
  revokedKeys: number;
  /** the account does nothing until the security administrator has confirmed it */
  held: boolean;
}

const keysGone = ({ revokedKeys }: Told) =>
  revokedKeys === 0 ? "" : `此人的 ${revokedKeys} 个接口密钥已作废，需要时由本人重新建立。`;

const waits = "，改掉后还须由安全管理员与本人核实并确认，此前只能看到自己的账号";

/** Shown until the administrator has passed it on; nobody can see it again. */
export function OneTimePassword({ told, onSeen }: { told: Told; onSeen: () => void }) {
  return (
    <Alert
      showIcon
      type="warning"
      className="kj-one-time"
      title={
        <>
          账号 {told.login} 的一次性密码：<code>{told.password}</code>
          <CopyButton text={told.password} label="复制一次性密码" />
        </>
      }
      description={`请当面或电话告知本人。关闭后不再显示，7 天内有效，本人首次登录时须改掉${told.held ? waits : ""}。${keysGone(told)}`}
      action={
        <Button size="small" onClick={onSeen}>
          已告知
        </Button>
      }
    />
  );
}
