import type { InvitationView, MeetingView } from "@/api/meetingTypes";

/** Meetings for tests; give what matters, the rest is plausible. */
export function anInvitation(over: Partial<InvitationView> = {}): InvitationView {
  return {
    id: "i-1",
    kind: "PERSON",
    person: { id: "p-expert", name: "省社科院研究员" },
    org: null,
    category: null,
    sentAt: "2026-03-01T01:00:00Z",
    reply: null,
    reason: null,
    delegate: null,
    delegateId: null,
    repliedBy: null,
    recordedBy: null,
    repliedAt: null,
    present: null,
    attendedBy: null,
    correctedAt: null,
    mine: false,
    ...over,
  };
}

export function aMeeting(over: Partial<MeetingView> = {}): MeetingView {
  const line = { presenter: null, presenterId: null, paper: null };
  return {
    id: "m-1",
    studyId: "s-1",
    studyTitle: "人工智能创新发展专题研究",
    groupId: null,
    kind: "PROGRESS",
    title: "课题推进会",
    status: "PREPARING",
    version: 3,
    outside: false,
    convenors: [{ org: null, name: "领导小组办公室" }],
    startsAt: "2026-03-02T01:00:00Z",
    endsAt: "2026-03-02T02:00:00Z",
    dateText: null,
    place: "第一会议室",
    chair: null,
    replyBy: null,
    agenda: [
      { ...line, id: "l-1", kind: "HEAR_REPORT", title: "听取汇报", minutes: 40 },
      { ...line, id: "l-2", kind: "DEPLOY", title: "部署工作", minutes: 30 },
    ],
    agendaMinutes: 70,
    slotMinutes: 60,
    over: true,
    invitations: [],
    statements: [],
    decisions: [],
    minutes: [],
    sentAt: null,
    heldAt: null,
    correctionsEndAt: null,
    corrections: [],
    versions: [],
    rulings: [],
    cancelled: null,
    approvers: [],
    due: null,
    actions: ["save", "send", "cancel"],
    taskKey: null,
    next: [],
    ...over,
  };
}
