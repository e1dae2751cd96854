import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Assignment, AssignmentList } from "@/api/assignmentTypes";
import { api, search } from "@/api/client";
import type { Attachment } from "@/api/documentTypes";
import type { Urgency } from "@/api/escalationTypes";
import { keys } from "@/api/keys";
import type { GroupView } from "@/api/topicTypes";
import type { Id, Mention, PartyRef, Term } from "@/api/types";
import { attachmentsKey } from "@/ui/useAttachments";

/** Whose list: all of a study, what concerns me, or what is mine to review. */
export type Whose = { study: Id } | "mine" | "reviewer";

export interface AssignmentFilter {
  status: string;
  owner: string;
  stage: string;
  light: string;
  q: string;
  sort: string;
}

export const pathOf = (whose: Whose): string =>
  typeof whose === "object" ? `/studies/${whose.study}/assignments` : "/assignments";

export const assignmentsQuery = (whose: Whose, filter: AssignmentFilter) =>
  infiniteQueryOptions({
    queryKey: keys.assignment("list", whose, filter),
    queryFn: ({ pageParam, signal }) =>
      api.get<AssignmentList>(
        `${pathOf(whose)}${search({ ...filter, as: whose === "reviewer" ? "reviewer" : "", after: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });

export const assignmentQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.assignment("one", id),
    queryFn: ({ signal }) => api.get<Assignment>(`/assignments/${id}`, signal),
  });

/** The living groups of a study, to which something can be given. */
export const groupsQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "groups"),
    queryFn: ({ signal }) => api.get<GroupView[]>(`/studies/${study}/groups`, signal),
  });

export interface Giving {
  title: string;
  text: string;
  stage: string | null;
  owner: PartyRef;
  helpers: PartyRef[];
  rule: Term;
  urgency: Urgency;
}

function useKept() {
  const cache = useQueryClient();
  return (assignment: Assignment) => {
    cache.setQueryData(assignmentQuery(assignment.id).queryKey, assignment);
    void cache.invalidateQueries({ queryKey: keys.assignment("list") });
    void cache.invalidateQueries({ queryKey: attachmentsKey("ASSIGNMENT", assignment.id) });
    void cache.invalidateQueries({ queryKey: keys.inbox });
  };
}

/** Gives something directly, or by `path` because of something else, which then answers with the new id only. */
export function useGive(study: Id, path?: string) {
  const cache = useQueryClient();
  const kept = useKept();
  return useMutation({
    mutationFn: (body: Giving) => api.post<Assignment>(path ?? `/studies/${study}/assignments`, body),
    onSuccess: (answer) => (path ? cache.invalidateQueries({ queryKey: keys.assignment("list") }) : kept(answer)),
  });
}

interface Acts {
  signature: object;
  "send-back": { reason: string };
  notes: { text: string; attachments: Id[]; mentions: Mention[] };
  completion: { statement: string; attachments: Id[] };
  review: { outcome: "CLOSED" | "RETURNED"; reason: string };
  reassignment: { owner: PartyRef; helpers: PartyRef[]; rule: Term; note: string };
  withdrawal: { reason: string };
}

/** One act on an assignment; the server answers with the assignment as it now is. */
export function useAct<Act extends keyof Acts>(assignment: Assignment, act: Act) {
  const cache = useQueryClient();
  const kept = useKept();
  return useMutation({
    mutationFn: (body: Acts[Act]) =>
      api.post<Assignment>(`/assignments/${assignment.id}/${act}`, { version: assignment.version, ...body }),
    onSuccess: kept,
    onError: () => cache.invalidateQueries({ queryKey: keys.assignment("one", assignment.id) }),
  });
}

/** What I have brought and not yet sent with a note or a report. */
export const freshPapers = (papers: Attachment[] | undefined): Id[] =>
  (papers ?? []).filter((paper) => paper.removable).map((paper) => paper.id);

export const papersQuery = (id: Id) =>
  queryOptions({
    queryKey: attachmentsKey("ASSIGNMENT", id),
    queryFn: ({ signal }) =>
      api.get<Attachment[]>(`/documents${search({ ownerType: "ASSIGNMENT", ownerId: id })}`, signal),
  });
