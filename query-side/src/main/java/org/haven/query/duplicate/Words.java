package org.haven.query.duplicate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * A name without what people write differently: case, accents, apostrophes, hyphens and spaces.
 *
 * @param parts its words, folded; none for no name
 */
record Words(List<String> parts) {

    static final Words NONE = new Words(List.of());

    private static final int MOST_PARTS = 4;
    private static final int LONGEST_SOUND = 6;
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʻʼ]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "las", "los", "da", "das", "do", "dos", "di", "van", "von", "der", "den", "bin", "ibn",
            "al", "el", "y", "e", "le");
    private static final Map<Character, String> NO_ACCENT_OF_ITS_OWN = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"));

    Words {
        parts = List.copyOf(parts);
    }

    static Words of(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(APOSTROPHES.matcher(name).replaceAll(""), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var spelt = plain.chars()
                .mapToObj(c -> NO_ACCENT_OF_ITS_OWN.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
        return new Words(Arrays.stream(BETWEEN.split(spelt, -1))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** All of it as one word. */
    String joined() {
        return String.join("", parts);
    }

    /** The words by which it is told apart: none of the little ones, unless there are no others. */
    Set<String> telling() {
        var telling = parts.stream()
                .filter(part -> !PARTICLES.contains(part))
                .limit(MOST_PARTS)
                .collect(Collectors.toCollection(TreeSet::new));
        return telling.isEmpty()
                ? parts.stream().limit(MOST_PARTS).collect(Collectors.toCollection(TreeSet::new))
                : telling;
    }

    /** The words by which it is told apart, and all of it as one. */
    Set<String> forms() {
        var forms = new TreeSet<>(telling());
        if (!isEmpty()) {
            forms.add(joined());
        }
        return forms;
    }

    /** How a word sounds (Double Metaphone, both its readings); as it is written, where that says nothing. */
    static Set<String> sounds(String word) {
        var sounds = new TreeSet<String>();
        for (boolean alternate : new boolean[] {false, true}) {
            var metaphone = new DoubleMetaphone();
            metaphone.setMaxCodeLen(LONGEST_SOUND);
            var sound = metaphone.doubleMetaphone(word, alternate);
            sounds.add(sound == null || sound.isEmpty() ? word : sound);
        }
        return sounds;
    }

    @Override
    public String toString() {
        return "Words[withheld]";
    }
}
