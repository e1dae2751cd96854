import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import type {
  AgendaLineView,
  Convenor,
  DecisionView,
  InviteeKind,
  LineKind,
  MeetingKind,
  MeetingView,
  MinutesSection,
  StatementView,
} from "@/api/meetingTypes";
import { asProblem } from "@/api/problem";
import type { GroupView } from "@/api/topicTypes";
import type { Id } from "@/api/types";

export const KINDS = ["SYMPOSIUM", "PROGRESS", "LEADING_GROUP", "CHAIR", "CONSULTATION"] as const;
export const LINE_KINDS = ["HEAR_REPORT", "CONSIDER_PAPER", "DEPLOY", "QUESTION", "ANSWER", "STATEMENT"] as const;

export interface Line {
  id: Id;
  kind: LineKind;
  title: string;
  presenter: string | null;
  presenterId: Id | null;
  minutes: number | null;
  paper: Id | null;
}
export interface Invitee {
  id: Id | null;
  kind: InviteeKind;
  personId: Id | null;
  orgId: Id | null;
  category: string | null;
}
/** What people write; the rest of the view is what happened to it. */
export interface MeetingContent {
  kind: MeetingKind;
  title: string;
  convenors: Convenor[];
  startsAt: string | null;
  endsAt: string | null;
  dateText: string | null;
  place: string | null;
  chair: Id | null;
  replyBy: string | null;
  agenda: Line[];
  invitations: Invitee[];
}

const lineOf = ({ paper, ...line }: AgendaLineView): Line => ({ ...line, paper: paper?.id ?? null });

export function contentOf(meeting: MeetingView): MeetingContent {
  const { kind, title, convenors, startsAt, endsAt, dateText, place, replyBy } = meeting;
  return {
    kind,
    title,
    convenors,
    startsAt,
    endsAt,
    dateText,
    place,
    replyBy,
    chair: meeting.chair?.id ?? null,
    agenda: meeting.agenda.map(lineOf),
    invitations: meeting.invitations.map((one) => ({
      id: one.id,
      kind: one.kind,
      personId: one.person?.id ?? null,
      orgId: one.org?.id ?? null,
      category: one.category,
    })),
  };
}

export const newLine = (): Line => ({
  id: crypto.randomUUID(),
  kind: "HEAR_REPORT",
  title: "",
  presenter: null,
  presenterId: null,
  minutes: 20,
  paper: null,
});

export const sumOf = (lines: Line[]): number => lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0);

export function slotOf(content: Pick<MeetingContent, "startsAt" | "endsAt">): number | null {
  if (!content.startsAt || !content.endsAt) return null;
  return Math.round((Date.parse(content.endsAt) - Date.parse(content.startsAt)) / 60_000);
}

/** `20`, `20m`, `1.5h`, `1:30`, `90分` → minutes; null when nothing is said, undefined when it cannot be read. */
export function parseMinutes(text: string): number | null | undefined {
  const said = text.trim().toLowerCase();
  if (said === "") return null;
  const clock = /^(\d{1,2})[:：](\d{2})$/.exec(said);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const amount = /^(\d+(?:\.\d+)?)\s*(h|小时|时|m|min|分钟|分)?$/.exec(said);
  if (!amount) return undefined;
  const hours = amount[2] === "h" || amount[2] === "小时" || amount[2] === "时";
  const minutes = Math.round(Number(amount[1]) * (hours ? 60 : 1));
  return minutes > 0 ? minutes : undefined;
}

export const meetingQuery = (id: Id) =>
  queryOptions({
    queryKey: keys.meeting(id),
    queryFn: ({ signal }) => api.get<MeetingView>(`/meetings/${id}`, signal),
  });

/** A frozen version never changes. */
export const minutesVersionQuery = (id: Id, no: number) =>
  queryOptions({
    queryKey: [...keys.meeting(id), "minutes", no],
    queryFn: ({ signal }) => api.get<MinutesSection[]>(`/meetings/${id}/minutes/versions/${no}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The topic groups of a study, for their names. */
export const groupNamesQuery = (study: Id) =>
  queryOptions({
    queryKey: keys.ofStudy(study, "groups"),
    queryFn: ({ signal }) => api.get<GroupView[]>(`/studies/${study}/groups`, signal),
  });

/** Every act on a meeting answers with the meeting as it now is. */
export function useMeetingAct<Body>(id: Id, path: string | ((body: Body) => string), method: "post" | "put" = "post") {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) =>
      api[method]<MeetingView>(`/meetings/${id}${typeof path === "string" ? path : path(body)}`, body),
    onSuccess: (meeting) => {
      cache.setQueryData(keys.meeting(id), meeting);
      void cache.invalidateQueries({ queryKey: keys.inbox });
      void cache.invalidateQueries({ queryKey: keys.ofStudy(meeting.studyId, "meetings") });
    },
    onError: (error) => {
      const current = asProblem(error).properties.current as MeetingView | undefined;
      if (current?.id === id) cache.setQueryData(keys.meeting(id), current);
    },
  });
}

type Parts = { statements: StatementView } & { decisions: DecisionView };

/** A statement or a decision: each is saved for itself, and the meeting on the screen takes over what the server answered. */
export function usePart<Name extends keyof Parts>(meeting: Id, name: Name) {
  const cache = useQueryClient();
  const path = `/meetings/${meeting}/${name}`;
  const put = (change: (all: Parts[Name][]) => Parts[Name][]) =>
    cache.setQueryData<MeetingView>(
      keys.meeting(meeting),
      (view) => view && { ...view, [name]: change(view[name] as Parts[Name][]) },
    );
  return {
    add: useMutation({
      mutationFn: (body: Record<string, unknown>) => api.post<Parts[Name]>(path, body),
      onSuccess: (one) => put((all) => [...all.filter((other) => other.id !== one.id), one]),
    }),
    save: useMutation({
      mutationFn: ({ id, ...body }: { id: Id } & Record<string, unknown>) =>
        api.put<Parts[Name]>(`${path}/${id}`, body),
      onSuccess: (one) => put((all) => all.map((other) => (other.id === one.id ? one : other))),
    }),
    remove: useMutation({
      mutationFn: (id: Id) => api.delete<void>(`${path}/${id}`),
      onSuccess: (_, id) => put((all) => all.filter((other) => other.id !== id)),
    }),
  };
}

export const nameOf = (one: {
  person: { name: string } | null;
  org: { name: string } | null;
  category: string | null;
}): string => one.person?.name ?? one.org?.name ?? one.category ?? "";
