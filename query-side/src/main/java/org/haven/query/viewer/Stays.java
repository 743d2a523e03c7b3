package org.haven.query.viewer;

import org.haven.eventstore.readmodel.Fold;
import org.haven.eventstore.readmodel.Table;
import org.haven.kernel.household.HouseholdEvent.EnrollmentVoided;
import org.haven.kernel.household.HouseholdEvent.EntryDateCorrected;
import org.haven.kernel.household.HouseholdEvent.MemberEnrolled;

/**
 * Whose each enrollment is, and since when: in columns {@code client_id} and {@code entry_date} of a table with a row for each, whose
 * key is the enrollment alone. Who may see the stay, may see what happened during it.
 */
public final class Stays {

    /** Where a read model takes its folds. */
    public interface Folds {
        <E> void on(Class<E> type, Fold<? super E> fold);
    }

    private Stays() {}

    /** Keeps the stays in this table. */
    public static void keptIn(Table table, Folds folds) {
        folds.on(
                MemberEnrolled.class,
                (e, at, rows) -> rows.open(table, e.enrollment().value())
                        .put("client_id", e.client().value())
                        .put("entry_date", e.entryDate()));
        folds.on(
                EntryDateCorrected.class,
                (e, at, rows) -> rows.find(table, e.enrollment().value())
                        .ifPresent(row -> row.put("entry_date", e.entryDate())));
        folds.on(
                EnrollmentVoided.class,
                (e, at, rows) -> rows.drop(table, e.enrollment().value()));
    }
}
