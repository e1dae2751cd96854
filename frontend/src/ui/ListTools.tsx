import type { ReactNode } from "react";
import "./list-tools.css";

/** What a list is narrowed to and sorted by, and the file of what is left, in one line; two beside each other on a phone. */
export function ListTools({ children }: { children: ReactNode }) {
  return <search className="list-tools">{children}</search>;
}
