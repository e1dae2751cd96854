/** Words in tags dark enough to be read on their pale ground. */
export const AMBER = { color: "#7a4100" };
export const GREEN = { color: "#14532b" };
