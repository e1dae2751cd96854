import type { InboxPage, InboxRow } from "@/api/inboxTypes";
import type { SessionView } from "@/api/sessionTypes";

/** People and things for tests, in the words of the house; give what matters, the rest is plausible. */
export function aSession(over: Partial<SessionView> = {}): SessionView {
  return {
    person: { id: "p-office", name: "省政协办公厅·副主任" },
    posts: ["省政协办公厅·副主任"],
    authorities: ["business"],
    mustChangePassword: false,
    demo: false,
    unclassifiedNotice: true,
    idleMinutes: 30,
    canCommission: [],
    ...over,
  };
}

let nextKey = 100;
export function aRow(over: Partial<InboxRow> = {}): InboxRow {
  nextKey += 1;
  return {
    taskKey: String(nextKey),
    elementId: "UserTask_DraftWorkPlan",
    processId: "work-plan",
    studyId: "s-1",
    studyTitle: "人工智能创新发展专题研究",
    stage: "PLAN_DRAFT",
    subject: null,
    asked: null,
    refs: {},
    dueAt: "2026-11-30T09:59:59Z",
    light: { kind: "NORMAL", days: 6 },
    holder: null,
    settling: false,
    demo: false,
    createdAt: "2026-11-20T02:00:00Z",
    endedAt: null,
    doneBy: null,
    urgent: false,
    actions: ["open"],
    ...over,
  };
}

export function anInbox(rows: InboxRow[] = [], over: Partial<InboxPage> = {}): InboxPage {
  return {
    rows,
    next: null,
    counts: { mine: rows.length, group: 0, overdue: 0, today: 0, near: 0, later: 0, none: 0 },
    ...over,
  };
}
