package org.haven.query.completeness;

import org.haven.query.completeness.element.Asked;
import org.haven.query.completeness.element.Element;

/** A line of the element page: what is asked, and of whom. */
record ElementRow(String number, String title, Asked asked) {

    static ElementRow of(Element element) {
        return new ElementRow(element.number(), element.title(), element.asked());
    }
}
