import { useQuery } from "@tanstack/react-query";
import { useOutletContext } from "react-router";
import type { StudyView } from "@/api/types";
import { Answer } from "@/ui/states";
import { GroupRows } from "./GroupRows";
import { groupsQuery } from "./study";

/** The topic groups of the study. */
export function GroupsTab() {
  const study = useOutletContext<StudyView>();
  const groups = useQuery(groupsQuery(study.id));
  return (
    <Answer query={groups} rows={4}>
      {(all) => <GroupRows groups={all} />}
    </Answer>
  );
}
