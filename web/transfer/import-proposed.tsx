import { Button, Result } from "antd";

interface ImportProposedProps {
  onClose: () => void;
  onOther: () => void;
}

/** The import waits for another person; the file is kept until then. */
export function ImportProposed({ onClose, onOther }: ImportProposedProps) {
  return (
    <Result
      status="info"
      title="已提交审批，还没有导入"
      subTitle="另一人在顶部“审批”中批准后开始导入，完成后列入“导入批次”。批准前台账有变动的，申请失效，须重新核对。"
      extra={[
        <Button key="close" type="primary" onClick={onClose}>
          关闭
        </Button>,
        <Button key="other" onClick={onOther}>
          再导入一个文件
        </Button>,
      ]}
    />
  );
}
