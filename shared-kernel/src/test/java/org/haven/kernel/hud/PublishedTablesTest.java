package org.haven.kernel.hud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haven.kernel.element.Field;
import org.haven.kernel.element.Fields;
import org.haven.kernel.element.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our tables against what HUD publishes, which lies beside a checkout of this repository. */
class PublishedTablesTest {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "hmis");

    /** What a row has besides answers: its ids, its dates and who wrote it. */
    private static final Set<String> METADATA = Set.of(
            "EnrollmentID",
            "PersonalID",
            "HouseholdID",
            "ProjectID",
            "AssessmentID",
            "InformationDate",
            "DataCollectionStage",
            "DateProvided",
            "AssessmentDate",
            "EventDate",
            "DisabilityType",
            "DateCreated",
            "DateUpdated",
            "UserID",
            "DateDeleted",
            "ExportID");

    /** What belongs to the stay itself. */
    private static final Set<String> STAY =
            Set.of("EntryDate", "ExitDate", "RelationshipToHoH", "EnrollmentCoC", "DisablingCondition", "MoveInDate");

    private static final Set<String> ROW_IDS = Set.of(
            "ExitID",
            "IncomeBenefitsID",
            "HealthAndDVID",
            "EmploymentEducationID",
            "DisabilitiesID",
            "ServicesID",
            "CurrentLivingSitID",
            "AssessmentQuestionID",
            "AssessmentResultID",
            "EventID",
            "YouthEducationStatusID");

    @Test
    void every_code_list_is_as_published() throws IOException {
        var published = new TreeMap<String, Map<String, String>>();
        published("hmis-lists-2026.json")
                .propertyStream()
                .forEach(list -> published.put(list.getKey(), labels(list.getValue())));
        assertThat(CodeList.all().values().stream().collect(Collectors.toMap(CodeList::number, CodeList::labels)))
                .isEqualTo(published);
    }

    @Test
    void the_living_situations_are_those_published_for_each_use() throws IOException {
        var uses = published("hmis-lists-2026.json").get("3.12.1");
        assertThat(codesOf("LivingSituation")).isEqualTo(codes(uses.get("priorLivingSituation")));
        assertThat(codesOf("CurrentLivingSituation")).isEqualTo(codes(uses.get("currentLivingSituation")));
        assertThat(codesOf("Destination")).isEqualTo(codes(uses.get("destination")));
    }

    @Test
    void every_column_is_as_published_and_in_its_order() throws IOException {
        var published = files().propertyStream()
                .flatMap(file -> file.getValue()
                        .valueStream()
                        .map(column -> List.of(
                                file.getKey(),
                                column.get("name").stringValue(),
                                column.path("element").asString(""),
                                column.get("type").stringValue(),
                                column.path("length").asString(""),
                                column.get("nullable").booleanValue() ? "yes" : "no",
                                column.path("list").asString(""))))
                .toList();
        assertThat(Published.rows("columns.tsv").stream()
                        .map(row -> List.of(
                                row.text("file"),
                                row.text("column"),
                                row.text("element"),
                                row.text("type"),
                                row.text("length"),
                                row.text("nullable"),
                                row.text("list"))))
                .containsExactlyElementsOf(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Enrollment",
                "Exit",
                "IncomeBenefits",
                "HealthAndDV",
                "EmploymentEducation",
                "Disabilities",
                "Services",
                "CurrentLivingSituation",
                "Assessment",
                "AssessmentQuestions",
                "AssessmentResults",
                "Event",
                "YouthEducationStatus"
            })
    void every_column_of_a_file_is_a_question_unless_it_says_whose_and_when(String file) {
        var asked = Fields.of(file + ".csv").stream().map(Field::column).collect(Collectors.toSet());
        assertThat(Published.rows("columns.tsv").stream()
                        .filter(row -> row.text("file").equals(file + ".csv"))
                        .map(row -> row.text("column"))
                        .filter(column -> !METADATA.contains(column))
                        .filter(column -> !STAY.contains(column))
                        .filter(column -> !ROW_IDS.contains(column)))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void every_question_is_a_column_and_has_its_list_or_its_length() {
        assertThat(Fields.all()).allSatisfy(field -> {
            assertThat(Published.rows("columns.tsv"))
                    .anyMatch(row -> row.text("file").equals(field.file())
                            && row.text("column").equals(field.column()));
            assertThat(field.list().isPresent()).isEqualTo(field.kind() == Kind.CODE);
            assertThat(field.length() > 0)
                    .isEqualTo(field.kind() == Kind.TEXT
                            || field.name().endsWith("CoCCode")
                            || field.name().equals("VAMCStation"));
        });
    }

    @Test
    void every_condition_names_a_question_of_the_same_file_and_codes_of_its_list() {
        assertThat(Fields.all())
                .allSatisfy(field -> assertThat(field.when().anyOf()).allSatisfy(parent -> {
                    var asked = Fields.named(parent.field()).orElseThrow();
                    assertThat(asked.file()).isEqualTo(field.file());
                    assertThat(parent.codes())
                            .allSatisfy(code -> assertThat(
                                            asked.list().orElseThrow().labels().keySet())
                                    .anyMatch(known -> known.matches(code)));
                }));
    }

    @Test
    void there_is_no_list_that_hud_has_not() {
        assertThatIllegalArgumentException().isThrownBy(() -> CodeList.numbered("9.99"));
    }

    private static Set<String> codesOf(String field) {
        return Fields.named(field).orElseThrow().list().orElseThrow().labels().keySet();
    }

    private static Set<String> codes(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Map<String, String> labels(JsonNode list) {
        var labels = new LinkedHashMap<String, String>();
        list.get("values")
                .propertyStream()
                .forEach(code -> labels.put(code.getKey(), code.getValue().stringValue()));
        return labels;
    }

    private static JsonNode files() throws IOException {
        return published("hmis-csv-2026.json").get("files");
    }

    private static JsonNode published(String file) throws IOException {
        Assumptions.assumeTrue(
                Files.exists(PUBLISHED.resolve(file)), "What HUD publishes does not lie beside this checkout: " + file);
        return JsonMapper.builder().build().readTree(PUBLISHED.resolve(file).toFile());
    }
}
