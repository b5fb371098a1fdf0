import { Button } from "antd";

interface ErrorStateProps {
  error: Error;
  onRetry?: () => void;
  /** what trying again means here */
  retry?: string;
}

interface ErrorIssue {
  path: string;
  message: string;
}

/** Says what went wrong in the words of the server, with every wrong field, and offers to try again. */
export function ErrorState({ error, onRetry, retry = "重试" }: ErrorStateProps) {
  const issues = "issues" in error ? (error.issues as readonly ErrorIssue[]) : [];
  const requestId = "requestId" in error ? (error.requestId as string | null) : null;
  return (
    <div className="kj-state kj-state-error" role="alert">
      <strong>{error.message}</strong>
      {issues.length > 0 && (
        <ul>
          {issues.slice(0, 8).map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {requestId && <p>请求编号 {requestId}</p>}
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {retry}
        </Button>
      )}
    </div>
  );
}
