package org.haven.query.duplicate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.haven.http.Values;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.Identity;
import org.haven.kernel.client.PersonName;
import org.haven.kernel.client.Ssn;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.haven.kernel.hud.UnacceptableValue;
import org.jspecify.annotations.Nullable;

/** Who is looked for, in the shape in which a client's identity is recorded: each answer with its HUD data quality. */
record SoughtBody(Name name, SocialSecurity ssn, Birth dateOfBirth) {

    /** HUD FY2026 3.01. */
    record Name(
            Integer quality,
            @Nullable String first,
            @Nullable String middle,
            @Nullable String last,
            @Nullable String suffix) {

        /** How an absent name is shown is no name to look for. */
        Answer<PersonName> answer() {
            var told = Stream.of(text(first), text(middle), text(last), text(suffix))
                    .filter(part -> !part.isBlank())
                    .toList();
            boolean shownForNone = !told.isEmpty() && told.stream().allMatch(Name::isPlaceholder);
            if (shownForNone) {
                return Answer.notGiven(NonAnswer.NOT_COLLECTED);
            }
            return SoughtBody.answer(
                    quality,
                    told.isEmpty() ? Optional.empty() : Optional.of(this),
                    name -> hasPlaceholder() ? partial() : full(),
                    name -> partial());
        }

        private PersonName full() {
            return new PersonName.Full(text(first), text(middle), text(last), text(suffix));
        }

        private PersonName partial() {
            return new PersonName.Partial(named(first), named(middle), named(last), text(suffix));
        }

        private boolean hasPlaceholder() {
            return Stream.of(text(first), text(middle), text(last)).anyMatch(Name::isPlaceholder);
        }

        private static String named(@Nullable String part) {
            return isPlaceholder(text(part)) ? "" : text(part);
        }

        private static boolean isPlaceholder(String part) {
            return PersonName.INVISIBLE
                    .matcher(Normalizer.normalize(part, Normalizer.Form.NFKC))
                    .replaceAll("")
                    .equalsIgnoreCase(PersonName.PLACEHOLDER);
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part;
        }
    }

    /** HUD FY2026 3.02. */
    record SocialSecurity(Integer quality, @Nullable String value) {
        Answer<Ssn> answer() {
            return SoughtBody.answer(
                    quality,
                    Optional.ofNullable(value).filter(text -> !text.isBlank()),
                    Ssn.Full::new,
                    Ssn.Partial::new);
        }
    }

    /** HUD FY2026 3.03. */
    record Birth(Integer quality, @Nullable LocalDate value) {
        Answer<DateOfBirth> answer() {
            return SoughtBody.answer(
                    quality, Optional.ofNullable(value), DateOfBirth.Exact::new, DateOfBirth.Approximate::new);
        }
    }

    Values.Value<Identity> identity(Values values) {
        var nameAnswer = values.at("/name", name::answer);
        var ssnAnswer = values.at("/ssn", ssn::answer);
        var dobAnswer = values.at("/dateOfBirth", dateOfBirth::answer);
        return () -> new Identity(nameAnswer.get(), ssnAnswer.get(), dobAnswer.get());
    }

    /** A value with quality 1 or 2, none with 8, 9 or 99. */
    private static <R, T> Answer<T> answer(int quality, Optional<R> raw, Function<R, T> full, Function<R, T> partial) {
        var given = HudCode.of(DataQuality.class, quality);
        if (given != DataQuality.FULL && given != DataQuality.PARTIAL) {
            if (raw.isPresent()) {
                throw new UnacceptableValue(
                        "identity/refused-yet-given",
                        "Quality " + quality + " says that there is no answer, and yet one is sent. Leave one out.");
            }
            return Answer.notGiven(HudCode.of(NonAnswer.class, quality));
        }
        var value = raw.orElseThrow(() -> new UnacceptableValue(
                "identity/given-yet-missing",
                "Quality " + quality + " says that there is an answer, and none is sent. Send it, or say 8, 9 or 99."));
        return Answer.given(given == DataQuality.FULL ? full.apply(value) : partial.apply(value));
    }
}
