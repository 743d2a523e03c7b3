package org.haven.benchmark.load;

/** What one caller asks for, again and again. */
@FunctionalInterface
public interface Operation {

    /** Returns when it is answered; throws when the answer was not the wanted one. */
    void once() throws Exception;
}
