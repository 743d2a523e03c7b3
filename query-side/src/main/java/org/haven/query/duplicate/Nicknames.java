package org.haven.query.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Which given names people of another given name are also called. */
final class Nicknames {

    private static final Pattern LINE = Pattern.compile("(?<formal>[^:#]+):(?<also>.*)");
    private static final Nicknames COMMON = read("nicknames.txt");

    private final Map<String, Set<String>> formal;

    private Nicknames(Map<String, Set<String>> formal) {
        this.formal = formal;
    }

    /** The common ones, English and Spanish. */
    static Nicknames common() {
        return COMMON;
    }

    /** The formal names that a folded name may stand for, itself among them if it is one; none for a name not listed. */
    Set<String> formal(String name) {
        return formal.getOrDefault(name, Set.of());
    }

    /** Whether two different names may be called one person. */
    boolean areOne(String a, String b) {
        return !Collections.disjoint(formal(a), formal(b));
    }

    /** How many ways there are to be called otherwise. */
    int pairs() {
        return formal.values().stream().mapToInt(Set::size).sum();
    }

    private static Nicknames read(String resource) {
        var formal = new HashMap<String, Set<String>>();
        try (var stream = Objects.requireNonNull(Nicknames.class.getResourceAsStream(resource), resource)) {
            new String(stream.readAllBytes(), UTF_8).lines().forEach(line -> {
                var matched = LINE.matcher(line);
                if (matched.matches()) {
                    var one = Words.of(matched.group("formal")).joined();
                    formal.computeIfAbsent(one, none -> new HashSet<>()).add(one);
                    Words.of(matched.group("also"))
                            .parts()
                            .forEach(also -> formal.computeIfAbsent(also, none -> new HashSet<>())
                                    .add(one));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Nicknames(formal);
    }
}
