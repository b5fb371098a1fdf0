import { Spin } from "antd";

export function LoadingState({ label = "正在加载…" }: { label?: string }) {
  return (
    <div className="kj-state" role="status">
      <Spin size="small" />
      <span>{label}</span>
    </div>
  );
}
