package org.haven.kernel.hud;

import java.util.List;

/** Several things that were said cannot be true or cannot be stored, each told as if it were alone. */
public final class UnacceptableValues extends RuntimeException {

    private final transient List<UnacceptableValue> all;

    private UnacceptableValues(List<UnacceptableValue> all) {
        super(all.size() + " values are unacceptable.");
        this.all = List.copyOf(all);
    }

    public List<UnacceptableValue> all() {
        return all;
    }

    /**
     * Lets through where there is nothing to refuse.
     *
     * @throws UnacceptableValue when there is one
     * @throws UnacceptableValues when there are more
     */
    public static void refuse(List<UnacceptableValue> unacceptable) {
        if (unacceptable.size() == 1) {
            throw unacceptable.get(0);
        }
        if (unacceptable.size() > 1) {
            throw new UnacceptableValues(unacceptable);
        }
    }
}
