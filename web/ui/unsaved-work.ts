import { create } from "zustand";

interface HeldForm {
  /** what the person calls it */
  label: string;
  /** whether it holds something that is not saved, at the moment of asking */
  isUnsaved: () => boolean;
}

interface UnsavedWork {
  /** the forms that are open */
  forms: ReadonlySet<HeldForm>;
  /** what waits for the person's answer; null: nothing is asked */
  asked: { labels: string[]; go: () => void; stay: () => void } | null;
  /** looks after a form until the function that comes back is called */
  hold: (form: HeldForm) => () => void;
  answer: (isGivenUp: boolean) => void;
}

/** What a person has typed and not saved, wherever it stands. */
export const useUnsavedWork = create<UnsavedWork>((set, get) => ({
  forms: new Set(),
  asked: null,
  hold: (form) => {
    set(({ forms }) => ({ forms: new Set([...forms, form]) }));
    return () => set(({ forms }) => ({ forms: new Set([...forms].filter((one) => one !== form)) }));
  },
  answer: (isGivenUp) => {
    const { asked } = get();
    set(isGivenUp ? { asked: null, forms: new Set() } : { asked: null });
    if (isGivenUp) asked?.go();
    else asked?.stay();
  },
}));

const unsavedForms = () => [...useUnsavedWork.getState().forms].filter(({ isUnsaved }) => isUnsaved());
export const hasUnsavedWork = () => unsavedForms().length > 0;

/** Goes where typed text would be lost only when the person has said so; with nothing typed, at once. */
export function leaveUnsaved(go: () => void, stay: () => void = () => undefined): void {
  const labels = [...new Set(unsavedForms().map(({ label }) => label))];
  if (labels.length > 0) useUnsavedWork.setState({ asked: { labels, go, stay } });
  else go();
}

/** Whether a form holds anything else than when it was opened; a field that is absent is an empty one. */
export function isTyped(opened: object, typed: object): boolean {
  const before = new Map<string, unknown>(Object.entries(opened));
  return Object.entries(typed).some(([field, value]) => (value ?? "") !== (before.get(field) ?? ""));
}
