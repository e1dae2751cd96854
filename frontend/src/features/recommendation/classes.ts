import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type { AssessmentClassList, KnownClass } from "@/api/recommendationTypes";
import { mergedList } from "@/ui/merge";

/** Without a code it is new; `key` tells them apart on the screen. */
export interface ClassDraft extends Omit<KnownClass, "code"> {
  key: string;
  code: string | null;
}

const LIST = keys.adminOf("assessment-classes");

export const useClassList = () =>
  useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => api.get<AssessmentClassList>("/admin/recommendation-classes", signal),
  });

export function useSaveClasses() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ version, drafts }: { version: number; drafts: ClassDraft[] }) =>
      api.put<AssessmentClassList>("/admin/recommendation-classes", {
        version,
        classes: drafts.map(({ code, nameZh, nameEn, needsReason, active }) => ({
          code,
          nameZh,
          nameEn,
          needsReason,
          active,
        })),
      }),
    onSuccess: (list) => cache.setQueryData(LIST, list),
  });
}

export const draftsOf = ({ classes }: AssessmentClassList): ClassDraft[] =>
  classes.map((one) => ({ ...one, key: one.code }));

const FIELDS = ["nameZh", "nameEn", "needsReason", "active"] as const;
const order = (all: ClassDraft[]) => all.map((one) => one.key).join();

export const unchanged = (base: ClassDraft[], mine: ClassDraft[]) =>
  order(base) === order(mine) && mine.every((one, at) => FIELDS.every((field) => one[field] === base[at]?.[field]));

/** Theirs with what I changed: my words, my order if I moved anything, what I added; what I removed is gone unless it is used now. */
export function merged(base: ClassDraft[], mine: ClassDraft[], theirs: ClassDraft[]): ClassDraft[] {
  const all = mergedList(
    base,
    mine,
    theirs,
    (one) => one.code,
    (one) => one.used,
  ).map((one) => ({
    ...one,
    used: theirs.some((other) => other.key === one.key && other.used),
  }));
  const own = new Set(mine.map((one) => one.key));
  const added = mine.filter((one) => one.code === null);
  if (order(mine) === order([...base.filter((one) => own.has(one.key)), ...added])) return all;
  const place = (one: ClassDraft) => mine.findIndex((other) => other.key === one.key);
  const known = all.filter((one) => place(one) >= 0).sort((a, b) => place(a) - place(b));
  return [...known, ...all.filter((one) => place(one) < 0)];
}
