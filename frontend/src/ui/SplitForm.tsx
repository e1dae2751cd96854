import { Button } from "antd";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNarrow } from "./useNarrow";
import "./split-form.css";

interface Props {
  /** What one fills in or decides. */
  form: ReactNode;
  /** What the decision rests on. */
  context?: ReactNode;
  contextLabel: string;
  /** A short decision on a long text: where one column is all there is, it stands behind the text, and can be reached from before it. */
  decides?: boolean;
  /** The side that needs the room: long texts to write, or long texts to read before one short decision. */
  wide?: "form" | "context";
}

/** The form left, what it rests on right; one under the other where there is no room. */
export function SplitForm({ form, context, contextLabel, decides = false, wide = "context" }: Props) {
  const { t } = useTranslation();
  const behind = useNarrow() && decides && Boolean(context);
  const deciding = useRef<HTMLDivElement>(null);
  const own = (
    <div key="form" className="split-form-form" ref={deciding}>
      {form}
    </div>
  );
  const go = () => {
    deciding.current?.scrollIntoView({ block: "start" });
    deciding.current?.querySelector<HTMLElement>("button, input, textarea")?.focus();
  };
  return (
    <div className="split-form" data-wide={wide}>
      {behind ? (
        <Button key="go" block onClick={go}>
          {t("decision.go")}
        </Button>
      ) : (
        own
      )}
      {context && (
        <section key="context" className="split-form-context" aria-label={contextLabel}>
          {context}
        </section>
      )}
      {behind && own}
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
