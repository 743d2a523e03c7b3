package org.haven.query.completeness.question6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haven.query.completeness.question6.PersonExamples.YEAR_2025;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haven.kernel.client.DateOfBirth;
import org.haven.kernel.client.DobIssue;
import org.haven.kernel.client.Identity;
import org.haven.kernel.hud.Answer;
import org.haven.kernel.hud.DataQuality;
import org.haven.kernel.hud.HudCode;
import org.haven.kernel.hud.NonAnswer;
import org.junit.jupiter.api.Test;

/** The twelve persons of the kit {@code anonymous-2026}, whose Question 6a was worked out by hand from HUD's text. */
class AnonymousKitTest {

    private static final Path KIT = Path.of("..", "..", "shared", "kits", "anonymous-2026");
    private static final List<String> RACES = List.of(
            "AmIndAKNative",
            "Asian",
            "BlackAfAmerican",
            "HispanicLatinao",
            "MidEastNAfrican",
            "NativeHIPacific",
            "White");

    @Test
    void all_twelve_give_the_figures_of_the_kit() throws IOException {
        assumeTrue(
                Files.isDirectory(KIT),
                "The kit is not beside the repository at ../shared/kits/anonymous-2026; nothing is compared.");
        var enrollments = rows("source/Enrollment.csv").stream()
                .collect(Collectors.toMap(row -> cell(row, "PersonalID"), row -> row));
        var persons = rows("source/Client.csv").stream()
                .map(client -> person(client, enrollments.getOrDefault(cell(client, "PersonalID"), Map.of())))
                .toList();

        assertThat(persons).hasSize(12);
        assertThat(Question6a.of(persons, SsnReading.TEXT).lines().stream()
                        .map(AnonymousKitTest::printed)
                        .toList())
                .isEqualTo(Files.readAllLines(KIT.resolve("expected/Q6a.csv")).stream()
                        .skip(1)
                        .toList());
    }

    private static String printed(Question6a.Line line) {
        return Stream.of(
                        '"' + line.row().heading() + '"',
                        printed(line.b()),
                        printed(line.c()),
                        printed(line.d()),
                        Integer.toString(line.e().numerator()),
                        line.e().text())
                .collect(Collectors.joining(","));
    }

    private static String printed(OptionalInt cell) {
        return cell.isPresent() ? Integer.toString(cell.getAsInt()) : "";
    }

    private static Person person(Map<String, String> client, Map<String, String> enrollment) {
        var ssn = cell(client, "SSN");
        return new Person(
                new Person.Name(
                        quality(client, "NameDataQuality"),
                        !cell(client, "FirstName").isEmpty()
                                && !cell(client, "LastName").isEmpty()),
                new Person.Ssn(quality(client, "SSNDataQuality"), !ssn.isEmpty(), badShape(ssn)),
                birth(client, enrollment),
                new Person.Races(
                        RACES.stream().anyMatch(race -> cell(client, race).equals("1")),
                        Optional.of(cell(client, "RaceNone"))
                                .filter(code -> !code.isEmpty())
                                .map(code -> HudCode.of(NonAnswer.class, Integer.parseInt(code)))),
                cell(client, "FirstName").equals("Anonymous"));
    }

    private static boolean badShape(String ssn) {
        return !ssn.isEmpty() && new org.haven.kernel.client.Ssn.Partial(ssn).isIssue();
    }

    private static Person.Birth birth(Map<String, String> client, Map<String, String> enrollment) {
        var quality = quality(client, "DOBDataQuality");
        var date =
                Optional.of(cell(client, "DOB")).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        var created = LocalDate.parse(cell(client, "DateCreated").substring(0, 10));
        return Person.Birth.of(
                quality,
                date.isPresent(),
                date.map(born -> issue(born, quality, created)).orElse(DobIssue.NONE),
                date,
                LocalDate.parse(cell(enrollment, "EntryDate")),
                YEAR_2025,
                cell(enrollment, "RelationshipToHoH").equals("1"));
    }

    private static DobIssue issue(LocalDate born, DataQuality quality, LocalDate created) {
        var dob = quality == DataQuality.PARTIAL ? new DateOfBirth.Approximate(born) : new DateOfBirth.Exact(born);
        return new Identity(
                        Answer.notGiven(NonAnswer.NOT_COLLECTED),
                        Answer.notGiven(NonAnswer.NOT_COLLECTED),
                        Answer.given(dob))
                .facts(created)
                .dateOfBirthIssue();
    }

    private static DataQuality quality(Map<String, String> row, String column) {
        return HudCode.of(DataQuality.class, Integer.parseInt(cell(row, column)));
    }

    private static String cell(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElseThrow();
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        var lines = Files.readAllLines(KIT.resolve(file)).stream()
                .map(line -> line.split(",", -1))
                .toList();
        return lines.stream().skip(1).map(cells -> row(lines.get(0), cells)).toList();
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        var row = new HashMap<String, String>();
        for (int at = 0; at < header.length; at++) {
            row.put(header[at], cells[at]);
        }
        return row;
    }
}
