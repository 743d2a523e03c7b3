package org.haven.kernel.element;

import java.util.Map;
import java.util.TreeSet;
import org.haven.kernel.hud.CodeList;
import org.haven.kernel.hud.UnacceptableValue;

/** Which list says what was provided, by the kind of service (HUD FY2026 HMIS CSV, Services.csv: RecordType and TypeProvided). */
public final class ProvidedService {

    private static final String KIND = "RecordType";
    private static final String TYPE = "TypeProvided";
    private static final String PART = "SubTypeProvided";

    private static final Map<String, CodeList> TYPES = Map.of(
            "141", CodeList.numbered("P1.2"),
            "142", CodeList.numbered("R14.2"),
            "143", CodeList.numbered("W1.2"),
            "144", CodeList.numbered("V2.2"),
            "151", CodeList.numbered("W2.2"),
            "152", CodeList.numbered("V3.4"),
            "161", CodeList.numbered("P2.2"),
            "210", CodeList.numbered("V8.2"),
            "300", CodeList.numbered("C2.2"));

    private static final Map<String, CodeList> PARTS = Map.of(
            "3", CodeList.numbered("V2.A"),
            "4", CodeList.numbered("V2.B"),
            "5", CodeList.numbered("V2.C"));

    private ProvidedService() {}

    /**
     * Refuses answers that do not say what was provided, with codes of the lists for that kind of service.
     *
     * @throws UnacceptableValue pointing at the one that does not
     */
    public static void demandKnown(Answers told) {
        var kind = told.code(KIND)
                .map(TYPES::get)
                .orElseThrow(() -> unknown(KIND, "one of " + new TreeSet<>(TYPES.keySet())));
        var type = told.code(TYPE).filter(kind::has).orElseThrow(() -> unknown(TYPE, "of list " + kind.number()));
        told.code(PART).ifPresent(part -> {
            if (!PARTS.containsKey(type) || !PARTS.get(type).has(part)) {
                throw unknown(PART, "of the list for this type of service, or left out");
            }
        });
    }

    private static UnacceptableValue unknown(String field, String what) {
        return new UnacceptableValue("/answers/" + field, "code/unknown", field + " is " + what + ".");
    }
}
