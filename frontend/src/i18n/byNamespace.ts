export type Words = Record<string, Record<string, unknown>>;

/** Namespace = file name. */
export const byNamespace = (files: Record<string, unknown>): Words =>
  Object.fromEntries(
    Object.entries(files).map(([path, file]) => [
      path.replace(/^.*\/|\.json$/g, ""),
      (file as { default: Record<string, unknown> }).default,
    ]),
  );
