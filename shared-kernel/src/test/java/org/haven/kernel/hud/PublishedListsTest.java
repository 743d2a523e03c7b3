package org.haven.kernel.hud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.haven.kernel.agency.ProjectType;
import org.haven.kernel.client.Race;
import org.haven.kernel.client.Sex;
import org.haven.kernel.household.Relationship;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishedListsTest {

    /** The lists as published, beside a checkout of this repository; our copy holds the facts of those we use. */
    private static final Path PUBLISHED = Path.of("..", "..", "shared", "hmis", "hmis-lists-2026.json");

    /** HUD publishes the races as columns of Client.csv, not as a list. */
    private static final String RACES = "3.04.1";

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("1.6", NonAnswer.values(), new HudCode[0]),
                Arguments.of("1.8", YesNo.values(), NonAnswer.values()),
                Arguments.of("1.10", YesNo.values(), new HudCode[0]),
                Arguments.of("2.02.6", ProjectType.values(), new HudCode[0]),
                Arguments.of("3.01.5", DataQuality.values(), new HudCode[0]),
                Arguments.of("3.02.2", DataQuality.values(), new HudCode[0]),
                Arguments.of("3.03.2", DataQuality.values(), new HudCode[0]),
                Arguments.of(RACES, Race.values(), new HudCode[0]),
                Arguments.of("3.15.1", Relationship.values(), new HudCode[0]),
                Arguments.of("4.21", Sex.values(), NonAnswer.values()));
    }

    @ParameterizedTest(name = "list {0}")
    @MethodSource("lists")
    void a_list_has_the_published_codes_and_no_other(String number, HudCode[] values, HudCode[] nonAnswers)
            throws IOException {
        assertThat(Stream.of(values, nonAnswers).flatMap(Arrays::stream).map(value -> "" + value.code()))
                .containsExactlyInAnyOrderElementsOf(
                        ours().path(number).path("values").propertyNames());
    }

    @Test
    void our_copy_says_what_is_published() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(PUBLISHED),
                "Skipped: the published lists are not beside this checkout at "
                        + PUBLISHED.toAbsolutePath().normalize() + ".");
        var published = JsonMapper.shared().readTree(Files.readString(PUBLISHED));
        for (var number : new TreeSet<>(ours().propertyNames())) {
            if (!number.equals(RACES)) {
                assertThat(ours().get(number)).as(number).isEqualTo(published.get(number));
            }
        }
    }

    @ParameterizedTest(name = "{1} is {2}")
    @MethodSource("labels")
    void a_constant_has_the_number_of_its_label(String number, HudCode constant, String label) throws IOException {
        assertThat(ours().path(number).path("values").path("" + constant.code()).asString())
                .isEqualTo(label);
    }

    /** Each list's constants beside the published words, so that no two of them can have changed places. */
    static Stream<Arguments> labels() {
        return Stream.of(
                Arguments.of("1.6", NonAnswer.DOES_NOT_KNOW, "Client doesn't know"),
                Arguments.of("1.6", NonAnswer.PREFERS_NOT_TO_ANSWER, "Client prefers not to answer"),
                Arguments.of("1.6", NonAnswer.NOT_COLLECTED, "Data not collected"),
                Arguments.of("1.10", YesNo.NO, "No"),
                Arguments.of("1.10", YesNo.YES, "Yes"),
                Arguments.of("2.02.6", ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT, "Emergency Shelter - Entry Exit"),
                Arguments.of(
                        "2.02.6", ProjectType.EMERGENCY_SHELTER_NIGHT_BY_NIGHT, "Emergency Shelter - Night-by-Night"),
                Arguments.of("2.02.6", ProjectType.TRANSITIONAL_HOUSING, "Transitional Housing"),
                Arguments.of("2.02.6", ProjectType.PERMANENT_SUPPORTIVE_HOUSING, "PH - Permanent Supportive Housing"),
                Arguments.of("2.02.6", ProjectType.STREET_OUTREACH, "Street Outreach"),
                Arguments.of("2.02.6", ProjectType.SERVICES_ONLY, "Services Only"),
                Arguments.of("2.02.6", ProjectType.OTHER, "Other"),
                Arguments.of("2.02.6", ProjectType.SAFE_HAVEN, "Safe Haven"),
                Arguments.of("2.02.6", ProjectType.HOUSING_ONLY, "PH - Housing Only"),
                Arguments.of(
                        "2.02.6",
                        ProjectType.HOUSING_WITH_SERVICES,
                        "PH - Housing with Services (no disability required for entry)"),
                Arguments.of("2.02.6", ProjectType.DAY_SHELTER, "Day Shelter"),
                Arguments.of("2.02.6", ProjectType.HOMELESSNESS_PREVENTION, "Homelessness Prevention"),
                Arguments.of("2.02.6", ProjectType.RAPID_REHOUSING, "PH - Rapid Re-Housing"),
                Arguments.of("2.02.6", ProjectType.COORDINATED_ENTRY, "Coordinated Entry"),
                Arguments.of("3.01.5", DataQuality.FULL, "Full name reported"),
                Arguments.of("3.02.2", DataQuality.PARTIAL, "Approximate or partial SSN reported"),
                Arguments.of("3.03.2", DataQuality.DOES_NOT_KNOW, "Client doesn't know"),
                Arguments.of("3.03.2", DataQuality.PREFERS_NOT_TO_ANSWER, "Client prefers not to answer"),
                Arguments.of("3.03.2", DataQuality.NOT_COLLECTED, "Data not collected"),
                Arguments.of(
                        RACES,
                        Race.AMERICAN_INDIAN_ALASKA_NATIVE_OR_INDIGENOUS,
                        "American Indian, Alaska Native, or Indigenous"),
                Arguments.of(RACES, Race.ASIAN, "Asian or Asian American"),
                Arguments.of(RACES, Race.BLACK_AFRICAN_AMERICAN_OR_AFRICAN, "Black, African American, or African"),
                Arguments.of(RACES, Race.NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER, "Native Hawaiian or Pacific Islander"),
                Arguments.of(RACES, Race.WHITE, "White"),
                Arguments.of(RACES, Race.HISPANIC_LATINA_LATINO, "Hispanic/Latina/o"),
                Arguments.of(RACES, Race.MIDDLE_EASTERN_OR_NORTH_AFRICAN, "Middle Eastern or North African"),
                Arguments.of("3.15.1", Relationship.HEAD_OF_HOUSEHOLD, "Self (Head of Household)"),
                Arguments.of("3.15.1", Relationship.CHILD, "Head of household's child"),
                Arguments.of("3.15.1", Relationship.SPOUSE_OR_PARTNER, "Head of household's spouse or partner"),
                Arguments.of("3.15.1", Relationship.OTHER_RELATION, "Head of household's other relation member"),
                Arguments.of("3.15.1", Relationship.NOT_RELATED, "Other: non-relation member"),
                Arguments.of("3.15.1", Relationship.NOT_COLLECTED, "Data not collected"),
                Arguments.of("4.21", Sex.FEMALE, "Female"),
                Arguments.of("4.21", Sex.MALE, "Male"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 7, 10, 98, 100})
    void a_code_that_a_list_lacks_is_refused(int code) {
        Unacceptable.unacceptable("code/unknown", () -> HudCode.of(DataQuality.class, code));
    }

    @Test
    void a_code_that_a_list_has_is_its_constant() {
        assertThat(HudCode.of(DataQuality.class, 9)).isEqualTo(DataQuality.PREFERS_NOT_TO_ANSWER);
    }

    private static JsonNode ours() throws IOException {
        try (InputStream copy =
                Objects.requireNonNull(PublishedListsTest.class.getResourceAsStream("/hud/lists-2026.json"))) {
            return JsonMapper.shared().readTree(copy);
        }
    }
}
