import { Navigate } from "react-router";
import { has, useSession } from "@/api/session";

/** Everybody's first screen: the inbox, or for administrators what they administer. */
export function Home() {
  const session = useSession();
  return <Navigate to={has(session, "business") ? "/inbox" : "/admin"} replace />;
}
