import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { RouterProvider } from "react-router";
import { newQueryClient } from "@/api/queryClient";
import { Looks } from "./Looks";
import { newRouter } from "./router";

/** The whole application: looks, server state, routes. */
export function Root() {
  const [client] = useState(newQueryClient);
  const [router] = useState(newRouter);
  return (
    <Looks>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Looks>
  );
}
