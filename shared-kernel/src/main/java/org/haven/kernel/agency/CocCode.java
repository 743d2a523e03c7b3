package org.haven.kernel.agency;

import java.util.regex.Pattern;
import org.haven.kernel.hud.UnacceptableValue;

/** A Continuum of Care, such as {@code CT-505} (HUD FY2026 2.03). */
public record CocCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-[0-9]{3}");

    public CocCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new UnacceptableValue(
                    "coc/shape", "A CoC code is two capital letters, a hyphen and three digits, such as CT-505.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
