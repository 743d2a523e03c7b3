package org.haven.command.client;

import org.haven.command.refusal.Refusal;

enum LinkingRefusal implements Refusal {
    NOT_THE_HDC("Only the agency's HDC, or a deputy the HDC has named, links records."),
    ALREADY_LINKED("This record is linked to another already. Unlink it first."),
    OTHERS_ARE_LINKED_TO_IT("Other records are linked to this one. Unlink them first, or link the other way round."),
    SURVIVOR_IS_LINKED_AWAY("The other record is itself linked to a third. Link to that one."),
    SURVIVOR_IS_ANONYMOUS("The record with a name is the one that goes on. Link the other way round."),
    CLIENT_HAS_NOT_CONSENTED("An anonymous record is linked only when the client agrees."),
    STAYS_OVERLAP("Both records have a stay in one project on the same days. Correct the stays first."),
    NOT_LINKED("This record is not linked to that one.");

    private final String title;

    LinkingRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
