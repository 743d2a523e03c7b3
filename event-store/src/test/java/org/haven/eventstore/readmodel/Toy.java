package org.haven.eventstore.readmodel;

import java.util.ArrayList;
import java.util.List;
import org.haven.eventstore.KernelExamples;
import org.haven.kernel.client.ClientEvent.AnonymousGrantRevoked;
import org.haven.kernel.client.ClientEvent.ClientRegistered;
import org.haven.kernel.client.ClientEvent.RoiRevoked;
import org.haven.kernel.client.ClientId;
import org.haven.kernel.event.StaffId;

/** A read model that counts, so that nothing can be folded twice or left out unseen. */
final class Toy extends ReadModel {

    static final StaffId POISON = new StaffId("poison");
    static final StaffId NEGATIVE = new StaffId("negative");

    static final Table CLIENT = Table.of("toy.client", "client_id", "client_id");
    static final Table LINE = Table.ofLines("toy.line", "client_id", "position");

    static final String TABLES = """
            CREATE SCHEMA toy;
            CREATE TABLE toy.client (
                client_id  uuid    PRIMARY KEY,
                agency_id  uuid    NOT NULL,
                entered    date    NOT NULL,
                revoked    integer NOT NULL CHECK (revoked >= 0),
                said       text[]  NOT NULL,
                note       text,
                position   bigint  NOT NULL,
                CONSTRAINT one_of_an_agency UNIQUE (agency_id, client_id)
            ) WITH (fillfactor = 90);
            CREATE INDEX client_of_agency ON toy.client (agency_id, entered DESC) WHERE revoked > 0;
            CREATE UNIQUE INDEX client_note ON toy.client (lower(note), client_id);
            COMMENT ON COLUMN toy.client.note IS 'What was written.';
            CREATE TABLE toy.line (
                client_id  uuid   NOT NULL,
                what       text   NOT NULL,
                written_at timestamptz NOT NULL,
                position   bigint PRIMARY KEY
            );
            CREATE INDEX line_of_client ON toy.line (client_id, position);
            """;

    private volatile StaffId poison = POISON;

    Toy() {
        super("toy", CLIENT, LINE);
        on(
                ClientRegistered.class,
                (event, at, rows) -> rows.open(CLIENT, event.client().value())
                        .put("agency_id", event.agency().value())
                        .put("entered", KernelExamples.TODAY)
                        .put("revoked", 0)
                        .put("said", List.of())
                        .put("note", "tab\t, back\\slash and\nline of " + event.client()));
        on(
                RoiRevoked.class,
                (event, at, rows) -> rows.find(CLIENT, event.client().value()).ifPresent(row -> {
                    int revoked = row.get("revoked", Integer.class).orElseThrow() + 1;
                    List<?> before = row.get("said", List.class).orElseThrow();
                    var said = new ArrayList<Object>(before);
                    said.add("{\"no, " + revoked + "\\\"}");
                    row.put("revoked", event.recordedBy().equals(NEGATIVE) ? -1000 : revoked)
                            .put("said", said);
                    if (event.recordedBy().equals(poison)) {
                        throw new IllegalStateException("A secret of " + event.client());
                    }
                }));
        on(
                AnonymousGrantRevoked.class,
                (event, at, rows) -> rows.drop(CLIENT, event.client().value()));
        line(ClientRegistered.class);
        line(RoiRevoked.class);
        line(AnonymousGrantRevoked.class);
    }

    private <E> void line(Class<E> type) {
        on(
                type,
                (event, at, rows) -> rows.open(LINE, at.position())
                        .put("what", type.getSimpleName())
                        .put("written_at", at.writtenAt()));
    }

    /** From now on nothing is poison. */
    void mend() {
        poison = new StaffId("nobody");
    }

    static ClientId client(int number) {
        return new ClientId(new java.util.UUID(0x1000_4000L, 0x8000_0000_0000_0000L | number));
    }
}
