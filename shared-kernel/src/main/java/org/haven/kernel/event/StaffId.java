package org.haven.kernel.event;

import java.util.regex.Pattern;
import org.haven.kernel.hud.UnacceptableValue;

/** The user name of a member of staff, as the issuer of their token gives it: 1 to 64 letters, digits, {@code . _ @ -}. */
public record StaffId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    /** Haven itself, when it records what time has done. */
    public static final StaffId HAVEN = new StaffId("haven");

    public StaffId {
        if (!SHAPE.matcher(value).matches()) {
            throw new UnacceptableValue(
                    "staff/user-name", "A user name has 1 to 64 letters, digits, dots, dashes, underscores or @.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
