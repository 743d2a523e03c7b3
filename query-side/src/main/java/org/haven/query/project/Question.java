package org.haven.query.project;

import java.util.List;
import java.util.Optional;
import org.haven.kernel.element.Asked;
import org.haven.kernel.element.Condition;
import org.haven.kernel.element.Field;
import org.haven.kernel.element.Fields;
import org.haven.kernel.element.Kind;
import org.haven.kernel.element.Stage;
import org.haven.kernel.hud.CodeList;

/**
 * An element that a project asks.
 *
 * @param element HUD's number, such as 4.02
 * @param whom of a household
 * @param stages on which occasions
 * @param fields how it is answered; none where it is part of a client's identity or of a stay's dates
 */
record Question(String element, String title, Asked.Whom whom, List<Stage> stages, List<Part> fields) {

    /**
     * One field of the answer.
     *
     * @param list which code list, to be read at /code-lists/{list}
     * @param codes those of the list that may be said here
     * @param maxLength of words
     * @param when one of these answers has been given; always where there is none
     */
    record Part(
            String field,
            Kind kind,
            Optional<String> list,
            List<String> codes,
            Optional<Integer> maxLength,
            List<Condition.Parent> when) {

        static Part of(Field field) {
            return new Part(
                    field.name(),
                    field.kind(),
                    field.list().map(CodeList::number),
                    field.list()
                            .map(list -> List.copyOf(list.labels().keySet()))
                            .orElse(List.of()),
                    field.kind() == Kind.TEXT ? Optional.of(field.length()) : Optional.empty(),
                    field.when().anyOf());
        }
    }

    static Question of(Asked asked) {
        return new Question(
                asked.element(),
                asked.title(),
                asked.whom(),
                asked.stages().stream().sorted().toList(),
                Fields.all().stream()
                        .filter(field -> field.elementNumber().equals(asked.element()))
                        .map(Part::of)
                        .toList());
    }
}
