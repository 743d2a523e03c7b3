package org.haven.kernel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.kernel.hud.Unacceptable.unacceptable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.StaffId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoiTermsTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

    @Test
    void a_signed_roi_agrees_to_share() {
        assertThat(signed(Optional.empty(), "2026-1").agreed()).isTrue();
    }

    // E20
    @Test
    void an_roi_may_end_on_the_day_it_starts_and_not_before() {
        assertThat(signed(Optional.of(SINCE), "2026-1").until()).contains(SINCE);
        assertThat(signed(Optional.of(SINCE.plusDays(1)), "2026-1").until()).contains(SINCE.plusDays(1));
        unacceptable("roi/ends-before-it-starts", () -> signed(Optional.of(SINCE.minusDays(1)), "2026-1"));
    }

    // E24
    @Test
    void a_verbal_roi_names_who_attests_it() {
        assertThat(verbal(Optional.of(new StaffId("ben"))).agreed()).isTrue();
        unacceptable("roi/unattested", () -> verbal(Optional.empty()));
    }

    @Test
    void who_is_entered_anonymously_is_shared_with_nobody() {
        assertThat(anonymous(new Sharing.OwnAgency()).agreed()).isFalse();
        unacceptable("roi/anonymous-is-not-shared", () -> anonymous(new Sharing.AllAgencies()));
        unacceptable(
                "roi/anonymous-is-not-shared", () -> anonymous(new Sharing.ListedAgencies(Set.of(AgencyId.next()))));
    }

    @Test
    void a_list_of_agencies_names_at_least_one() {
        unacceptable("sharing/nobody-listed", () -> new Sharing.ListedAgencies(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026 1", "the notice that Ana Rivera was shown", "2026-1234567890123456789012345678"})
    void a_notice_is_named_by_its_version_and_never_by_free_text(String notice) {
        unacceptable("roi/notice", () -> signed(Optional.empty(), notice));
    }

    private static RoiTerms signed(Optional<LocalDate> until, String notice) {
        return new RoiTerms(RoiChoice.SIGNED, new Sharing.AllAgencies(), SINCE, until, notice, Optional.empty());
    }

    private static RoiTerms verbal(Optional<StaffId> attestedBy) {
        return new RoiTerms(RoiChoice.VERBAL, new Sharing.AllAgencies(), SINCE, Optional.empty(), "2026-1", attestedBy);
    }

    private static RoiTerms anonymous(Sharing sharing) {
        return new RoiTerms(RoiChoice.ENTER_ANONYMOUS, sharing, SINCE, Optional.empty(), "2026-1", Optional.empty());
    }
}
