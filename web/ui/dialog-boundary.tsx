import { Modal } from "antd";
import { type ReactNode, Suspense } from "react";
import { Coming } from "./coming.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";

interface DialogBoundaryProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is fetched when first opened; if it does not arrive, that is told in its place. */
export function DialogBoundary({ title, onClose, children }: DialogBoundaryProps) {
  const frame = (trouble: ReactNode) => (
    <Modal title={title} open footer={null} onCancel={onClose}>
      {trouble}
    </Modal>
  );
  return (
    <ErrorBoundary frame={frame}>
      <Suspense fallback={<Coming />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
