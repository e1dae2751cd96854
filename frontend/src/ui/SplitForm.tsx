import type { ReactNode } from "react";
import "./split-form.css";

interface Props {
  /** What one fills in or decides. */
  form: ReactNode;
  /** What the decision rests on. */
  context?: ReactNode;
  contextLabel: string;
  /** The side that needs the room: long texts to write, or long texts to read before one short decision. */
  wide?: "form" | "context";
}

/** The form left, what it rests on right; one under the other where there is no room. */
export function SplitForm({ form, context, contextLabel, wide = "context" }: Props) {
  return (
    <div className="split-form" data-wide={wide}>
      <div className="split-form-form">{form}</div>
      {context && (
        <section className="split-form-context" aria-label={contextLabel}>
          {context}
        </section>
      )}
    </div>
  );
}

/** The buttons of a form: they stay in sight while one scrolls through a long text. */
export function SubmitBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="submit-bar">
      <div className="submit-bar-buttons">{children}</div>
      {note && (
        <div className="submit-bar-note" aria-live="polite">
          {note}
        </div>
      )}
    </div>
  );
}
