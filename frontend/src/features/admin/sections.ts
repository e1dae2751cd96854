import type { Authority } from "@/api/sessionTypes";

export interface Section {
  path: string;
  authority: Authority;
}

/** What each of the three administrators sees; no one sees another's, and none sees business content. */
export const sections: readonly Section[] = [
  { path: "people", authority: "sysadmin" },
  { path: "organisations", authority: "sysadmin" },
  { path: "imports", authority: "sysadmin" },
  { path: "assessment-classes", authority: "sysadmin" },
  { path: "commands", authority: "sysadmin" },
  { path: "incidents", authority: "sysadmin" },
  { path: "catch-ups", authority: "sysadmin" },
  { path: "versions", authority: "sysadmin" },
  { path: "channels", authority: "sysadmin" },
  { path: "health", authority: "sysadmin" },
  { path: "memberships", authority: "secadmin" },
  { path: "import-roles", authority: "secadmin" },
  { path: "audit", authority: "auditor" },
];

export const sectionsFor = (authorities: readonly Authority[]): readonly Section[] =>
  sections.filter((section) => authorities.includes(section.authority));
