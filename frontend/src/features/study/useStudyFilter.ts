import { useFilter } from "@/ui/useFilter";

export const SORTS = ["-updated", "-created", "title"] as const;

const NAMES = ["q", "status", "sort"] as const;

export const useStudyFilter = () => useFilter(NAMES);
