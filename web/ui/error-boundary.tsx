import { Component, type ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";

interface Props {
  children: ReactNode;
}

/** A part of the page that fails does not take the rest with it. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ErrorState
        error={new Error(`这一部分出错了：${error.message}`)}
        onRetry={() => this.setState({ error: null })}
      />
    );
  }
}
