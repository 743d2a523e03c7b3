package org.haven.query.completeness.question6;

import java.util.List;

/**
 * Where one person stands in one row: in at most one of B, C and D, and then in E too.
 *
 * @param codes the reasons that put the person there
 */
public record Verdict(Row row, Column column, List<String> codes) {

    public boolean isBehind(Column cell) {
        return cell == Column.E || cell == column;
    }
}
