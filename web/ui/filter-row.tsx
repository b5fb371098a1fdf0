interface FilterRowProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string; count: number }[];
  value: T;
  onChange: (value: T) => void;
}

/** Counts that filter the list below. */
export function FilterRow<T extends string>({ label, options, value, onChange }: FilterRowProps<T>) {
  return (
    <fieldset className="kj-filter">
      <legend className="kj-visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          type="button"
          key={option.value}
          data-filter={option.value}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label} <strong>{option.count}</strong>
        </button>
      ))}
    </fieldset>
  );
}
