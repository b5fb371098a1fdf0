import { Component, type ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";
import { isLoadFailure, LoadFailure } from "./load-failure.tsx";

interface Props {
  children: ReactNode;
  /** what the trouble is told in, where the part itself is a dialog */
  frame?: (trouble: ReactNode) => ReactNode;
}

/** A part of the page that fails does not take the rest with it. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    const { children, frame = (trouble: ReactNode) => trouble } = this.props;
    if (!error) return children;
    return frame(<PartTrouble error={error} onRetry={() => this.setState({ error: null })} />);
  }
}

/** Why a part of the page is not there. */
export function PartTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (isLoadFailure(error)) return <LoadFailure />;
  const words = error instanceof Error ? error.message : String(error);
  return <ErrorState error={new Error(`这一部分出错了：${words}`)} onRetry={onRetry} />;
}
