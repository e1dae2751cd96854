/** Words on a tag stay readable on its ground: the library's own green and orange are too pale. */
export const INK: Record<string, { color: string } | undefined> = {
  green: { color: "#0b5a1e" },
  orange: { color: "#7a3e00" },
  red: { color: "#a3120c" },
};
