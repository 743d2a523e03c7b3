package org.haven.command.service;

import org.haven.command.refusal.Refusal;

enum ServiceRefusal implements Refusal {
    SAME_NIGHT_TWICE(
            "One of these guests has this night in this stay already. Leave them out, or void the other entry first."),
    VOIDED_ALREADY("This was voided already and counts for nothing.");

    private final String title;

    ServiceRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
