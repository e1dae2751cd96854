import { type ReactNode, useId } from "react";
import "./field.css";

interface Control {
  id: string;
  status?: "error";
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

interface Props {
  label: ReactNode;
  error?: string;
  hint?: ReactNode;
  required?: boolean;
  children: (control: Control) => ReactNode;
}

/** A label, its control, and beside it what is wrong with it. For forms whose fields come and go. */
export function Field({ label, error, hint, required, children }: Props) {
  const id = useId();
  const note = `${id}-note`;
  const control: Control = {
    id,
    ...(error && { status: "error" as const, "aria-invalid": true as const }),
    ...((error || hint) && { "aria-describedby": note }),
  };
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-field-label">
        {label}
        {required && (
          <span aria-hidden="true" className="form-field-required">
            *
          </span>
        )}
      </label>
      {children(control)}
      {(error || hint) && (
        <div id={note} className={error ? "form-field-error" : "form-field-hint"} role={error ? "alert" : undefined}>
          {error ?? hint}
        </div>
      )}
    </div>
  );
}
