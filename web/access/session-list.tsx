import { Checkbox } from "antd";
import { useState } from "react";
import { endAllSessions, endSession, listSessions } from "#contract/access";
import { listKeys } from "#contract/api-keys";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { SureButton } from "../ui/sure-button.tsx";
import { browserText } from "./access-words.ts";
import { leave } from "./leave.ts";

/** Where one is signed in, to be ended one by one or all at once. */
export function SessionList() {
  const sessions = useEndpoint(listSessions, {}, { staleTimeMs: 0 });
  const { write, saving, error } = useWrite();
  if (sessions.isPending) return <LoadingState />;
  if (sessions.error) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  return (
    <>
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">浏览器</th>
            <th scope="col">来自</th>
            <th scope="col">登录时间</th>
            <th scope="col">最近操作</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {sessions.data.items.map(({ id, current, userAgent, address, createdAt, lastSeenAt }) => (
            <tr key={id}>
              <td title={userAgent ?? ""}>{browserText(userAgent)}</td>
              <td>{address ?? "—"}</td>
              <td>{runTime(createdAt)}</td>
              <td>{runTime(lastSeenAt)}</td>
              <td>
                {current ? (
                  "当前登录"
                ) : (
                  <SureButton
                    label="退出"
                    question="退出这处登录？"
                    consequence="那里下一次操作时须重新登录。"
                    disabled={saving}
                    onSure={() => void write(() => call(endSession, { params: { id } }))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {error && <ErrorState error={error} />}
      <p className="kj-hint">30 分钟不操作自动退出，一次登录最长 12 小时。</p>
      <LeaveEverywhere />
    </>
  );
}

/** Keys are for programs, which stay in when people leave: said in words, with the choice to revoke them, too. */
function LeaveEverywhere() {
  const keys = useEndpoint(listKeys, {}, { staleTimeMs: 0 });
  const { write, saving, error } = useWrite();
  const [revokeKeys, setRevokeKeys] = useState(false);
  if (keys.isPending) return <LoadingState />;
  if (keys.error) return <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />;
  const good = keys.data.items.filter(({ state }) => state === "good").length;
  const everywhere = async () => {
    if (await write(() => call(endAllSessions, { body: { revokeKeys } }))) await leave();
  };
  return (
    <>
      {good > 0 && (
        <Checkbox checked={revokeKeys} onChange={({ target }) => setRevokeKeys(target.checked)}>
          退出时作废我的 {good} 个接口密钥（不作废则仍然有效，持有密钥的程序照常读取）
        </Checkbox>
      )}
      {error && <ErrorState error={error} />}
      <SureButton
        label="在所有地方退出登录"
        question="在所有地方退出登录？"
        consequence={`包括当前这处，之后须重新登录。${keysThen(good, revokeKeys)}`}
        disabled={saving}
        onSure={() => void everywhere()}
      />
    </>
  );
}

function keysThen(good: number, revoked: boolean): string {
  if (good === 0) return "";
  return revoked ? `${good} 个接口密钥一并作废，不能恢复。` : `${good} 个接口密钥不受影响，仍然有效。`;
}
