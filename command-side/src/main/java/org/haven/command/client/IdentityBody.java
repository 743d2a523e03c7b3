package org.haven.command.client;

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

/** Who a client is, as it is sent: each answer with its HUD data quality, 1 and 2 with a value, 8, 9 and 99 without. */
record IdentityBody(Name name, SocialSecurity ssn, Birth dateOfBirth) {

    /** HUD FY2026 3.01. */
    record Name(
            Integer quality,
            @Nullable String first,
            @Nullable String middle,
            @Nullable String last,
            @Nullable String suffix) {

        Answer<PersonName> answer() {
            boolean anything = Stream.of(text(first), text(middle), text(last), text(suffix))
                    .anyMatch(part -> !part.isBlank());
            return IdentityBody.answer(
                    quality,
                    anything ? Optional.of(this) : Optional.empty(),
                    name -> new PersonName.Full(text(first), text(middle), text(last), text(suffix)),
                    name -> new PersonName.Partial(text(first), text(middle), text(last), text(suffix)));
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part;
        }
    }

    /** HUD FY2026 3.02. */
    record SocialSecurity(Integer quality, @Nullable String value) {
        Answer<Ssn> answer() {
            return IdentityBody.answer(
                    quality,
                    Optional.ofNullable(value).filter(text -> !text.isBlank()),
                    Ssn.Full::new,
                    Ssn.Partial::new);
        }
    }

    /** HUD FY2026 3.03. */
    record Birth(Integer quality, @Nullable LocalDate value) {
        Answer<DateOfBirth> answer() {
            return IdentityBody.answer(
                    quality, Optional.ofNullable(value), DateOfBirth.Exact::new, DateOfBirth.Approximate::new);
        }
    }

    Values.Value<Identity> identity(String at, Values values) {
        var nameAnswer = values.at(at + "/name", name::answer);
        var ssnAnswer = values.at(at + "/ssn", ssn::answer);
        var dobAnswer = values.at(at + "/dateOfBirth", dateOfBirth::answer);
        return () -> new Identity(nameAnswer.get(), ssnAnswer.get(), dobAnswer.get());
    }

    /** An answer that does not contradict itself: a value with quality 1 or 2, none with 8, 9 or 99. */
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
