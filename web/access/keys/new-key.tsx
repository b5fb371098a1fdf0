import { Alert, Button } from "antd";
import { CopyButton } from "../../ui/copy-button.tsx";
import type { MadeKey } from "./key-tab.tsx";

/** The secret of a key that was just made; nobody can see it again. */
export function NewKey({ made: { key, secret }, onSeen }: { made: MadeKey; onSeen: () => void }) {
  return (
    <Alert
      showIcon
      type="warning"
      className="kj-one-time"
      title={`密钥“${key.name}”已建立，有效至 ${key.endsOn}。只显示这一次：`}
      description={
        <>
          <code className="kj-key-secret">{secret}</code>
          <CopyButton text={secret} label="复制接口密钥" />
          <p>请现在存入程序的认证设置，不要写进工程文件或发给他人；遗失或外泄请立即作废。</p>
        </>
      }
      action={
        <Button size="small" onClick={onSeen}>
          已保存
        </Button>
      }
    />
  );
}
