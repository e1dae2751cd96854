const files = import.meta.glob<{ default: Record<string, unknown> }>("./zh/*.json", { eager: true });

/** Namespace = file name. */
export const words = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ""), file.default]),
);
