import { Modal } from "antd";

interface ImportDialogProps {
  open: boolean;
  onClose: () => void;
}

/** 导入: a coordinate file is read, reviewed and committed. */
export function ImportDialog({ open, onClose }: ImportDialogProps) {
  return <Modal title="导入坐标文件" open={open} onCancel={onClose} footer={null} width={1000} />;
}
