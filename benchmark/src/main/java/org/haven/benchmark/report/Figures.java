package org.haven.benchmark.report;

import java.util.Locale;

/** Figures as people read them: three digits that count, and no more. */
final class Figures {

    private Figures() {}

    static String text(Object cell) {
        if (!known(cell)) {
            return "-";
        }
        return cell instanceof Double figure
                ? rounded(figure)
                : cell instanceof Number whole ? grouped(whole) : cell.toString();
    }

    private static String rounded(double figure) {
        double size = Math.abs(figure);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", figure);
    }

    private static String grouped(Number whole) {
        return String.format(Locale.ROOT, "%,d", whole.longValue());
    }

    static boolean known(Object cell) {
        return !(cell instanceof Double figure && Double.isNaN(figure));
    }
}
