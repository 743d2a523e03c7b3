package org.haven.query.client;

import org.haven.kernel.client.ClientId;

/** The client who carries a return code. */
record FoundClient(ClientId client, String hudId) {

    static FoundClient of(ClientId client) {
        return new FoundClient(client, client.asHudId());
    }
}
