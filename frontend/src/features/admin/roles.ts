import type { Role, ScopeType } from "@/api/types";

/** In which scopes a role exists; the server refuses the others. */
export const SCOPES: Record<Role, readonly ScopeType[]> = {
  LEADERS: ["STUDY"],
  INCHARGE: ["STUDY", "GROUP"],
  OFFICE: ["STUDY", "ORGANISATION"],
  LEAD: ["GROUP"],
  MEMBER: ["GROUP"],
  CONTACT: ["ORGANISATION"],
  EXPERT: ["STUDY", "GROUP"],
  SYSADMIN: ["SYSTEM"],
  SECADMIN: ["SYSTEM"],
  AUDITOR: ["SYSTEM"],
};

export const ROLES = Object.keys(SCOPES) as Role[];
