import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** what the person can do about it */
  hint?: string;
  action?: ReactNode;
}

/** Says that there is nothing, why, and what to do. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="kj-state" role="status">
      <svg width="40" height="32" viewBox="0 0 40 32" aria-hidden="true">
        <path d="M4 26 14 8l7 11 5-7 10 14Z" fill="none" stroke="currentColor" strokeDasharray="3 2" />
      </svg>
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
      {action}
    </div>
  );
}
