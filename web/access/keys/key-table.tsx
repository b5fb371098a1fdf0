import { type ApiKey, revokeKey } from "#contract/api-keys";
import { permissionNames } from "#contract/permission";
import { call } from "../../client/call.ts";
import { useWrite } from "../../client/use-write.ts";
import { useRegions } from "../../shell/use-regions.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { runTime } from "../../ui/run-time.ts";
import { SureButton } from "../../ui/sure-button.tsx";
import { keyStateNames } from "./key-words.ts";

/** The keys of a person: what for, since and until when, and from where each was used last. */
export function KeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const { write, saving, error } = useWrite();
  if (keys.length === 0) return <p className="kj-hint">还没有接口密钥。</p>;
  return (
    <>
      <table className="kj-table kj-key-table">
        <thead>
          <tr>
            <th scope="col">名称与用途</th>
            <th scope="col">可读内容</th>
            <th scope="col">有效至</th>
            <th scope="col">最近使用</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id} className={key.state === "good" ? "" : "kj-key-ended"}>
              <th scope="row">
                {key.name}
                <span>{key.purpose}</span>
              </th>
              <td>
                {key.permissions.map((one) => permissionNames[one]).join("、")}
                <Places regions={key.regions} />
              </td>
              <td className="kj-day">{key.endsOn}</td>
              <td>{lastUse(key)}</td>
              <td>
                {key.state === "good" ? (
                  <SureButton
                    label="作废"
                    question={`作废密钥“${key.name}”？`}
                    consequence="用它的程序从下一次请求起不能再读取，作废后不能恢复。"
                    disabled={saving}
                    onSure={() => void write(() => call(revokeKey, { params: { id: key.id } }))}
                  />
                ) : (
                  endOf(key)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {error && <ErrorState error={error} />}
    </>
  );
}

function Places({ regions }: Pick<ApiKey, "regions">) {
  const { byCode } = useRegions();
  if (regions.length === 0) return null;
  return <span>限 {regions.map((code) => byCode.get(code)?.name ?? code).join("、")}</span>;
}

const lastUse = ({ lastUsedAt, lastUsedFrom }: ApiKey) =>
  lastUsedAt === null ? "未用过" : `${runTime(lastUsedAt)}，来自 ${lastUsedFrom ?? "—"}`;

const endOf = ({ state, revokedAt, revokedBy }: ApiKey) =>
  revokedAt === null ? keyStateNames[state] : `${runTime(revokedAt)} 由${revokedBy}作废`;
