package org.specialstudy.architecture;

import io.camunda.client.CamundaClient;

/** Violates: only the engine module sends commands, workers included. */
class SendsCommandsWorkers {

    CamundaClient client;

    /** Violates: only the engine module knows Camunda. */
    static class Elsewhere {

        CamundaClient client;
    }
}
