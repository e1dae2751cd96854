import { useFilter } from "@/ui/useFilter";
import type { AssignmentFilter } from "./assignment";

const NAMES = ["status", "owner", "stage", "light", "q", "sort"] as const;

export const useAssignmentFilter = () => useFilter(NAMES);

export const isNarrowed = ({ sort: _, ...rest }: AssignmentFilter): boolean => Object.values(rest).some(Boolean);
export const NOT_NARROWED = { status: "", owner: "", stage: "", light: "", q: "" };
