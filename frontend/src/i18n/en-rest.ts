import { byNamespace } from "./byNamespace";

/** The words of every other screen. */
export const words = byNamespace(
  import.meta.glob(["./en/*.json", "!./en/{common,document,elements,export,inbox,session,study,tasks}.json"], {
    eager: true,
  }),
);
