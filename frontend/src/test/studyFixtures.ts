import type { Attachment } from "@/api/documentTypes";
import type { TaskView } from "@/api/inboxTypes";
import type { Opinion, OpinionTask } from "@/api/opinionTypes";
import type { ElementView, ProcessView, StudyView, TimelineEntry } from "@/api/studyTypes";
import type { WorkPlanView } from "@/api/workplanTypes";
import { aRow } from "./fixtures";

/** Studies, plans and processes for tests; give what matters, the rest is plausible. */
export function aStudy(over: Partial<StudyView> = {}): StudyView {
  return {
    id: "s-1",
    title: "人工智能创新发展专题研究",
    kind: "SPECIAL_STUDY",
    year: 2026,
    host: { id: "o-host", name: "河南省政协" },
    commissionedBy: { id: "o-party", name: "中共河南省委" },
    labels: ["一号协商议题"],
    classification: "INTERNAL",
    stage: "PLAN_DRAFT",
    status: "COMMISSIONED",
    stages: [
      { code: "TOPIC", reachedAt: "2026-11-02T01:00:00Z", current: false },
      { code: "PLAN_DRAFT", reachedAt: "2026-11-03T01:00:00Z", current: true },
      { code: "PLAN_APPROVE", reachedAt: null, current: false },
    ],
    leadingGroup: {
      name: "专题研究工作领导小组",
      head: null,
      members: [
        { id: "p-chair", name: "省政协主席" },
        { id: "p-vice", name: "省政协副主席（甲）" },
      ],
      inCharge: { id: "p-vice", name: "省政协副主席（甲）" },
    },
    office: [{ id: "p-office", name: "省政协办公厅·副主任" }],
    counts: { active: 2, near: 1, overdue: 0 },
    withdrawal: null,
    archival: null,
    startedAt: "2026-11-02T01:00:00Z",
    version: 3,
    demo: false,
    actions: [],
    ...over,
  };
}

export function aPlan(over: Partial<WorkPlanView> = {}): WorkPlanView {
  return {
    id: "plan-1",
    studyId: "s-1",
    title: "专题研究工作方案",
    status: "DRAFT",
    version: 4,
    sections: [
      { key: "goal", heading: "研究目标", text: "摸清现状，提出建议。" },
      { key: "way", heading: "研究方式", text: "分组调研，集中座谈。" },
    ],
    groups: [
      {
        key: "g1",
        no: 1,
        name: "发展趋势研究",
        kind: "SUB",
        duty: "研究趋势",
        lead: "p-lead",
        leadOrg: null,
        members: ["p-member"],
      },
    ],
    schedule: [
      {
        key: "i1",
        title: "提交研究提纲",
        stage: "OUTLINE",
        owner: { type: "GROUP", id: "g1" },
        rule: { kind: "TERM", term: 10, unit: "WORKING_DAYS", anchor: "PLAN_ISSUED" },
        due: "2026-12-30",
        estimated: true,
      },
    ],
    versions: [],
    opinionOrgs: ["o-tech"],
    opinionsDue: "2099-12-01",
    symposiumId: null,
    round: null,
    review: null,
    decision: null,
    rulings: [],
    issue: null,
    people: [
      { id: "p-lead", name: "第一课题组组长" },
      { id: "p-member", name: "第一课题组成员" },
    ],
    orgs: [{ id: "o-tech", name: "省科学技术厅" }],
    attachments: [],
    actions: ["save", "submit-draft"],
    taskKey: "700",
    ...over,
  };
}

export function aTask(elementId: string, over: Partial<TaskView> = {}): TaskView {
  return {
    row: aRow({
      taskKey: "700",
      elementId,
      refs: { planId: "plan-1", studyId: "s-1", opinionId: "op-1" },
      holder: { id: "p-office", name: "省政协办公厅·副主任" },
    }),
    term: "10个工作日",
    deadlineId: null,
    draft: null,
    people: [{ id: "p-office", name: "省政协办公厅·副主任" }],
    state: "OPEN",
    studyReadable: true,
    overseen: false,
    ...over,
  };
}

export function anOpinion(over: Partial<Opinion> = {}): Opinion {
  return {
    id: "op-1",
    org: { id: "o-tech", name: "省科学技术厅" },
    state: "GIVEN",
    text: "建议增加算力调研。",
    givenBy: { id: "p-contact", name: "省科学技术厅联络员" },
    givenAt: "2026-11-10T02:00:00Z",
    answer: null,
    mentions: [],
    version: 2,
    ...over,
  };
}

export function anOpinionTask(over: Partial<OpinionTask> = {}): OpinionTask {
  const { title, sections, groups, schedule } = aPlan();
  return {
    opinion: anOpinion({ state: "WAITING", text: null, givenBy: null, givenAt: null }),
    studyTitle: "人工智能创新发展专题研究",
    about: "WORK_PLAN",
    text: { no: 1, label: "DISCUSSION_DRAFT", title, sections, groups, schedule, people: [], orgs: [] },
    endsAt: "2026-12-01T09:59:59Z",
    attachments: [],
    actions: ["give"],
    ...over,
  };
}

export function anElement(elementId: string, over: Partial<ElementView> = {}): ElementView {
  return {
    elementId,
    state: "DONE",
    startedAt: "2026-11-02T01:00:00Z",
    endedAt: "2026-11-04T01:00:00Z",
    times: 1,
    active: over.state === "ACTIVE" ? 1 : 0,
    calledKey: null,
    task: null,
    ...over,
  };
}

export function aProcess(elements: ElementView[], over: Partial<ProcessView> = {}): ProcessView {
  return {
    key: "1",
    processId: "special-study",
    version: 1,
    name: "专题研究",
    subject: null,
    parentKey: null,
    parentElementId: null,
    state: "ACTIVE",
    startedAt: "2026-11-02T01:00:00Z",
    endedAt: null,
    elements,
    ...over,
  };
}

export function aFact(kind: string, over: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    id: kind,
    at: "2026-11-02T01:00:00Z",
    kind,
    by: { id: "p-office", name: "省政协办公厅·副主任" },
    recordedBy: null,
    details: {},
    link: null,
    ...over,
  };
}

export function aPaper(over: Partial<Attachment> = {}): Attachment {
  return {
    id: "paper-1",
    name: "分工表.txt",
    type: "text/plain",
    size: 24,
    sha256: "0".repeat(64),
    by: { id: "p-clerk", name: "办公室副主任" },
    at: "2026-11-05T01:00:00Z",
    removable: false,
    shared: false,
    sharable: false,
    ...over,
  };
}
