package org.haven.query.completeness.element;

import static org.haven.query.completeness.element.Asked.ADULTS;
import static org.haven.query.completeness.element.Asked.EVERYONE;

import java.util.List;

/** The elements that this release asks, each on one line: what, of whom, and where the answer is. */
public final class Elements {

    public static final List<Element> ALL = List.of(
            new Element("3.01", "Name", EVERYONE, s -> s.client().name()),
            new Element(
                    "3.02", "Social Security Number", EVERYONE, s -> s.client().ssn()),
            new Element("3.03", "Date of Birth", EVERYONE, s -> s.client().dateOfBirth()),
            new Element("3.04", "Race and Ethnicity", EVERYONE, s -> s.client().races()),
            new Element("3.07", "Veteran Status", ADULTS, s -> s.client().veteran()),
            new Element("3.08", "Disabling Condition", EVERYONE, s -> s.stay().disablingCondition()),
            new Element(
                    "3.15",
                    "Relationship to Head of Household",
                    EVERYONE,
                    s -> s.stay().relationship()));

    private Elements() {}

    /** What became of each element for one client in one stay. */
    public static List<Finding> findings(Subject subject) {
        return ALL.stream().map(element -> element.findingFor(subject)).toList();
    }
}
