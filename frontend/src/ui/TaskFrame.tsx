import { Alert } from "antd";
import type { ReactNode } from "react";
import { SplitForm } from "./SplitForm";
import { Answer, type QueryLike } from "./states";

interface Props<T> {
  query: QueryLike<T>;
  /** Whether the step is the reader's; the words for everybody else. */
  mine: (view: T) => boolean;
  notYours: (view: T) => string;
  form: (view: T) => ReactNode;
  context: (view: T) => ReactNode;
  contextLabel: string;
  decides?: boolean;
  wide?: "form" | "context";
}

/** The form of one step left, what it rests on right, once it has been read. */
export function TaskFrame<T>({ query, mine, notYours, form, context, contextLabel, decides, wide }: Props<T>) {
  return (
    <Answer query={query} rows={8}>
      {(view) => (
        <SplitForm
          decides={decides}
          wide={wide}
          form={mine(view) ? form(view) : <Alert type="info" showIcon title={notYours(view)} />}
          contextLabel={contextLabel}
          context={context(view)}
        />
      )}
    </Answer>
  );
}
