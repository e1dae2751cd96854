import { byNamespace } from "./byNamespace";

/** The words of every other screen. */
export const words = byNamespace(
  import.meta.glob(["./zh/*.json", "!./zh/{common,document,elements,export,inbox,session,study,tasks}.json"], {
    eager: true,
  }),
);
