import { GroupVisits, VisitsLabel } from "@/features/fieldvisit/GroupVisits";
import { Entries } from "@/features/timeline/Entries";
import { GroupPage, type GroupSection } from "@/features/topic/GroupPage";

/** What other features show of a group, each as a tab of its page. */
const sections: GroupSection[] = [
  {
    key: "visits",
    label: () => <VisitsLabel />,
    render: (page) => <GroupVisits study={page.studyId} group={page.group} />,
  },
];

/** One topic group. Features do not know each other: here they meet. */
export function Component() {
  return <GroupPage sections={sections} entries={(entries, study) => <Entries entries={entries} study={study} />} />;
}
