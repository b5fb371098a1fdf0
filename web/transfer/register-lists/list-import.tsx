import { Button, Input, Result } from "antd";
import { useState } from "react";
import type { RegisterList } from "#contract/register-lists";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { DropZone } from "../drop-zone.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import type { useRegisterList } from "./use-register-list.ts";

interface ListImportProps {
  work: ReturnType<typeof useRegisterList>;
  onClose: () => void;
}

/** A register list from its file to the register: read, mapped, compared, taken. */
export function ListImport({ work, onClose }: ListImportProps) {
  const { list, taken, busy, error } = work;
  if (taken)
    return (
      <TakenResult
        taken={taken}
        isBlocks={list?.reading.form === "annex4"}
        onOther={work.drop}
        onClose={onClose}
      />
    );
  if (work.proposed) return <ListProposed onOther={work.drop} onClose={onClose} />;
  if (!list)
    return (
      <>
        {error && <ErrorState error={error} />}
        {busy ? <LoadingState label={busy} /> : <ListChoice lastSender={work.sender} onFile={work.take} />}
      </>
    );
  return <OpenedList work={work} list={list} />;
}

function OpenedList({ work, list }: Pick<ListImportProps, "work"> & { list: RegisterList }) {
  const { busy, error } = work;
  return (
    <div className="kj-staged">
      <div className="kj-file-bar">
        <strong>{list.fileName}</strong>
        {list.sender && <span className="kj-hint">报送单位：{list.sender}</span>}
        {list.encoding && <span className="kj-hint">编码：{list.encoding.toUpperCase()}</span>}
        <span className="kj-file-other">
          {list.state === "review" && (
            <Button size="small" onClick={work.remap}>
              改列的对应
            </Button>
          )}{" "}
          <Button size="small" onClick={work.drop}>
            换一个文件
          </Button>
        </span>
      </div>
      {error && (
        <ErrorState error={error} {...(error.status === 412 && { onRetry: work.remap, retry: "重新核对" })} />
      )}
      {busy && <LoadingState label={busy} />}
      {!busy && list.state === "mapping" && (
        <MappingStep key={list.reviewTag} list={list} onHead={work.findHead} onCompare={work.compare} />
      )}
      {list.state === "review" && (
        <div className="kj-list-step" hidden={busy !== null}>
          <ReviewStep key={list.reviewTag} list={list} onCommit={work.commit} />
        </div>
      )}
    </div>
  );
}

interface ListChoiceProps {
  lastSender: string;
  onFile: ListImportProps["work"]["take"];
}

function ListChoice({ lastSender, onFile }: ListChoiceProps) {
  const [sender, setSender] = useState(lastSender);
  return (
    <>
      <div className="kj-list-sender">
        <label htmlFor="kj-list-sender">报送单位</label>
        <Input
          id="kj-list-sender"
          maxLength={100}
          placeholder="可留空；填写后记住该单位的列对应"
          value={sender}
          onChange={({ target }) => setSender(target.value)}
        />
      </div>
      <DropZone
        onFile={(file) => onFile(file, sender.trim())}
        title="把名单拖到这里，或点击选择文件"
        hints={hints}
      />
    </>
  );
}

const hints = [
  "Excel（.xlsx）或 CSV（UTF-8、GBK）：附件2、附件3、附件4、整合重组名单、本系统台账模板，或自己的表",
  "先对应各列、逐矿比较；更改已在台账的矿山、登记县级决定须由另一人审批，登记新矿山即时写入；有错的可下载标色名单，改正后再次上传",
];

/** The list waits for another person, and is kept until then. */
function ListProposed({ onOther, onClose }: { onOther: () => void; onClose: () => void }) {
  return (
    <Result
      status="info"
      title="已提交审批，台账还没有改动"
      subTitle="另一人在顶部“审批”中批准后写入台账，列入“导入批次”。批准前所涉矿山有变动的，申请失效，须重新核对。"
      extra={[
        <Button key="close" type="primary" onClick={onClose}>
          关闭
        </Button>,
        <Button key="other" onClick={onOther}>
          再导入一份
        </Button>,
      ]}
    />
  );
}

function TakenResult({
  taken,
  isBlocks,
  onOther,
  onClose,
}: {
  taken: NonNullable<ListImportProps["work"]["taken"]>;
  /** new rows of 附件4 are planned blocks */
  isBlocks: boolean;
  onOther: () => void;
  onClose: () => void;
}) {
  const { changedCount, fieldCount, addedCount } = taken;
  return (
    <Result
      status="success"
      title="名单已写入台账"
      subTitle={`更改 ${changedCount} 座矿山的 ${fieldCount} 项，登记${isBlocks ? `拟设区块 ${addedCount} 个` : `新矿山 ${addedCount} 座`}。其他内容没有改动。`}
      extra={[
        <Button key="close" type="primary" onClick={onClose}>
          关闭
        </Button>,
        <Button key="other" onClick={onOther}>
          再导入一份
        </Button>,
      ]}
    />
  );
}
