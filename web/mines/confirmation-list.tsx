import type { KeptConfirmation } from "#contract/confirmations";

const chinaTime = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

/** What was odd when it was entered, and who confirmed it. */
export function ConfirmationList({ confirmations }: { confirmations: readonly KeptConfirmation[] }) {
  if (confirmations.length === 0) return null;
  return (
    <>
      <h3>录入时已确认</h3>
      <ul className="kj-confirmations">
        {confirmations.map(({ id, message, confirmedBy, confirmedAt }) => (
          <li key={id}>
            {message}（{confirmedBy}于 {chinaTime.format(new Date(confirmedAt))} 确认无误）
          </li>
        ))}
      </ul>
    </>
  );
}
