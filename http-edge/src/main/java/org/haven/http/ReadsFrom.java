package org.haven.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the read models a controller answers from: a read that waits with {@code ?atLeast=} a position waits for each. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsFrom {
    /** Their processing groups. */
    String[] value();
}
