package org.haven.kernel.element;

import java.util.Optional;
import java.util.Set;
import org.haven.kernel.hud.CodeList;

/**
 * One question that staff ask or one thing that they note: a column of the HMIS CSV (HUD FY2026), or, of Disabilities, a column of
 * the row for one kind of disability.
 *
 * @param name unlike that of any other; the column's own where that says enough
 * @param file of the HMIS CSV, such as {@code IncomeBenefits.csv}
 * @param column as that file has it
 * @param row the DisabilityType whose row it is, for columns of Disabilities
 * @param element HUD's number, such as {@code 4.02.3}; empty for what HUD has not numbered
 * @param length how many characters words may have
 * @param list of a code
 * @param when it is asked at all
 */
public record Field(
        String name,
        String file,
        String column,
        Optional<Integer> row,
        String element,
        Kind kind,
        int length,
        Optional<CodeList> list,
        Condition when) {

    private static final Set<String> WITH_A_NO = Set.of("1.7", "1.8", "1.10");

    /** HUD's number of the element without that of the field, such as {@code 4.02}. */
    public String elementNumber() {
        int first = element.indexOf('.');
        int second = element.indexOf('.', first + 1);
        return Character.isDigit(element.isEmpty() ? ' ' : element.charAt(0))
                ? (second < 0 ? element : element.substring(0, second))
                : (first < 0 ? element : element.substring(0, first));
    }

    /** Whether a code says nothing where the question is not asked: that there is none, or that nobody asked. */
    boolean saysNothing(String code) {
        return code.equals("99")
                || (code.equals("0")
                        && list.filter(codes -> WITH_A_NO.contains(codes.number()))
                                .isPresent());
    }
}
