import { Button, Input, Modal, Select } from "antd";
import { useMemo, useState } from "react";
import { type Account, listAccounts } from "#contract/accounts";
import { type AccountKind, accountKinds } from "#contract/roles";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { useMay } from "../shell/person.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { kindNames } from "./access-words.ts";
import { AccountTable } from "./account-table.tsx";
import { AddAccount } from "./add-account.tsx";
import { OneTimePassword, type Told } from "./one-time-password.tsx";
import "./access.css";

/** 人员与角色: the system administrator makes accounts, the security administrator says what they may do. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const may = useMay();
  const [filter, setFilter] = useState<{ q?: string; kind?: AccountKind }>({});
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const pages = useEndpointPages<Account>(listAccounts, { ...filter, limit: 200 });
  const accounts = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total ?? null;
  return (
    <Modal title="人员与角色" open width={1080} footer={null} onCancel={onClose}>
      <p className="kj-hint">
        三员分立：系统管理员建立账号，安全管理员授予角色，审计管理员查看日志，三者互不兼任，也不办理业务。角色决定能做什么，授予时所选的行政区决定看得到哪里：只见该行政区及其下级，不选则不限。
      </p>
      <div className="kj-people-filter">
        <Input.Search
          allowClear
          aria-label="查找人员"
          placeholder="账号、姓名、单位"
          onSearch={(q) => setFilter(({ kind }) => ({ ...(kind && { kind }), ...(q && { q }) }))}
        />
        <Select<AccountKind>
          allowClear
          aria-label="类别"
          placeholder="类别"
          options={accountKinds.map((value) => ({ value, label: kindNames[value] }))}
          onChange={(kind: AccountKind | undefined) =>
            setFilter(({ q }) => ({ ...(q && { q }), ...(kind && { kind }) }))
          }
        />
        <span className="kj-total" role="status">
          {total === null ? "" : `共 ${total} 个账号`}
        </span>
        {may("accounts.write") && (
          <Button type="primary" onClick={() => setAdding(true)}>
            建立账号
          </Button>
        )}
      </div>
      {told && <OneTimePassword told={told} onSeen={() => setTold(null)} />}
      {adding && <AddAccount onTold={setTold} onDone={() => setAdding(false)} />}
      {pages.isPending && <LoadingState />}
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {total === 0 && <EmptyState title="没有符合条件的账号" hint="放宽筛选条件，或由系统管理员建立账号。" />}
      {accounts.length > 0 && <AccountTable accounts={accounts} onTold={setTold} />}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          更多
        </Button>
      )}
    </Modal>
  );
}
