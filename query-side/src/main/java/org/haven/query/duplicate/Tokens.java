package org.haven.query.duplicate;

import java.util.List;
import java.util.Set;
import org.haven.eventstore.SearchTokens;

/** Keyed hashes of the words by which two people meet, so that the words themselves are nowhere. */
final class Tokens {

    private final MatchKeys keys = new MatchKeys(Nicknames.common());
    private final SearchTokens tokens;

    Tokens(SearchTokens tokens) {
        this.tokens = tokens;
    }

    List<Long> kept(Description who) {
        return of(keys.kept(who));
    }

    List<Long> wanted(Description who) {
        return of(keys.wanted(who));
    }

    private List<Long> of(Set<String> words) {
        return words.stream().map(tokens::of).sorted().toList();
    }
}
