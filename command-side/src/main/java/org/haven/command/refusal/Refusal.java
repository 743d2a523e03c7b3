package org.haven.command.refusal;

import java.util.Locale;

/** Something staff can be told "no" about. Each capability lists its own in an enum. */
public interface Refusal {

    /** The constant's name. */
    String name();

    /** What they were told, as a sentence. */
    String title();

    /** Stable, of the form {@code capability/reason}; derived from the enum's and the constant's names. */
    default String code() {
        var capability = getClass().getSimpleName().replace("Refusal", "");
        return (capability + "/" + name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default Refused refuse() {
        return new Refused(this);
    }
}
