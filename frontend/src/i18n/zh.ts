import { byNamespace } from "./byNamespace";

/** The words of the inbox: what is read before anything else can be shown. */
export const words = byNamespace(
  import.meta.glob("./zh/{common,document,elements,export,inbox,session,study,tasks}.json", { eager: true }),
);
