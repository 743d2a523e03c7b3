package org.haven.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.agency.CocCode;
import org.haven.kernel.agency.ProjectId;
import org.haven.kernel.agency.ProjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HmisCsvCommunityTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final String ORGANIZATIONS = "OrganizationID,OrganizationName,VictimServiceProvider,DateDeleted\r\n";
    private static final String PROJECTS = "ProjectID,OrganizationID,ProjectName,ProjectType,DateDeleted\r\n";
    private static final String CONTINUA = "ProjectCoCID,ProjectID,CoCCode,DateDeleted\r\n";

    private final Path folder;

    HmisCsvCommunityTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        organizations("\"O1\",\"Safe \"\"Haven\"\", Inc.\",0,");
        projects("\"P1\",\"O1\",\"Night Shelter\",0,");
        continua("\"C1\",\"P1\",\"CT-505\",");
    }

    @Test
    void agencies_and_projects_are_read_with_their_hud_ids() {
        var community = read();

        var agency = new AgencyId(UUID.nameUUIDFromBytes("organization:O1".getBytes(ISO_8859_1)));
        assertThat(community.agencies())
                .containsExactly(
                        new AgencyToRegister(agency, "Safe \"Haven\", Inc.", CHICAGO, false, Optional.of("O1")));
        assertThat(community.projects())
                .containsExactly(new ProjectToRegister(
                        agency,
                        new ProjectId(UUID.nameUUIDFromBytes("project:P1".getBytes(ISO_8859_1))),
                        "Night Shelter",
                        ProjectType.EMERGENCY_SHELTER_ENTRY_EXIT,
                        Set.of(new CocCode("CT-505")),
                        Optional.of("P1")));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        write("Organization.csv", "\uFEFF\"OrganizationID\",OrganizationName,VictimServiceProvider\r\nO1,A,0\r\n");

        assertThat(read().agencies()).hasSize(1);
    }

    @Test
    void lines_may_end_as_unix_ends_them() throws IOException {
        write("Organization.csv", "OrganizationID,OrganizationName,VictimServiceProvider\nO1,A,1\n");

        assertThat(read().agencies()).singleElement().matches(AgencyToRegister::victimServiceProvider);
    }

    @Test
    void an_id_of_32_hexadecimal_digits_is_that_uuid() throws IOException {
        organizations("0477D2FF901141E58A5BFE1F9FD31D0E,A,0,");
        projects("P1,0477D2FF901141E58A5BFE1F9FD31D0E,B,0,");

        assertThat(read().agencies().get(0).agency())
                .hasToString("0477d2ff-9011-41e5-8a5b-fe1f9fd31d0e")
                .isEqualTo(read().projects().get(0).agency());
    }

    @Test
    void a_project_may_be_of_several_continua() throws IOException {
        continua("C1,P1,CT-505,", "C2,P1,CT-503,", "C3,P1,CT-503,");

        assertThat(read().projects().get(0).cocs())
                .containsExactlyInAnyOrder(new CocCode("CT-503"), new CocCode("CT-505"));
    }

    @Test
    void deleted_rows_are_not_there() throws IOException {
        organizations("O1,A,0,", "O2,B,nonsense,2026-01-01 00:00:00");
        projects("P1,O1,A,0,", "P2,O2,B,,2026-01-01 00:00:00");
        continua("C1,P1,CT-505,", "C2,P1,nonsense,2026-01-01 00:00:00", "C3,P2,CT-505,");

        assertThat(read().agencies()).hasSize(1);
        assertThat(read().projects()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Organization.csv", "Project.csv", "ProjectCoC.csv"})
    void a_missing_file_is_refused(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertRefused()
                .hasMessage("The folder " + folder + " has no file " + file
                        + "; give --projects the folder of an unzipped HMIS CSV export.");
    }

    @Test
    void a_missing_column_is_refused() throws IOException {
        write("Organization.csv", "OrganizationID,OrganizationName\r\nO1,A\r\n");

        assertRefused()
                .hasMessage("Organization.csv, line 1, has no column VictimServiceProvider;"
                        + " export the file again with all its columns.");
    }

    @Test
    void a_file_without_rows_is_refused() throws IOException {
        organizations();

        assertRefused().hasMessageContaining("Organization.csv has no rows");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,is blank",
                "5,is not a code",
                "ES,is not a code",
                "-1,is not a code",
                "99999999999,is not a code"
            })
    void a_project_type_that_is_not_huds_is_refused(@org.jspecify.annotations.Nullable String type, String reason)
            throws IOException {
        projects("P0,O1,A,0,", "P1,O1,B," + (type == null ? "" : type) + ",");
        continua("C0,P0,CT-505,", "C1,P1,CT-505,");

        assertRefused().hasMessageStartingWith("Project.csv, line 3: ProjectType " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "99", "yes", ""})
    void an_agency_that_does_not_say_whether_it_serves_victims_is_refused(String answer) throws IOException {
        organizations("O1,A," + answer + ",");

        assertRefused().hasMessageStartingWith("Organization.csv, line 2: VictimServiceProvider is ");
    }

    @Test
    void a_bad_coc_code_is_refused_without_being_repeated() throws IOException {
        continua("C1,P1,Ana Example lives here,");

        assertRefused()
                .hasMessage("ProjectCoC.csv, line 2: CoCCode is not two capital letters, a hyphen and three digits.");
    }

    @Test
    void a_project_of_an_unknown_agency_is_refused() throws IOException {
        projects("P1,O7,A,0,");

        assertRefused().hasMessageStartingWith("Project.csv, line 2: OrganizationID names no organization");
    }

    @Test
    void a_project_without_a_continuum_is_refused() throws IOException {
        continua("C1,P7,CT-505,");

        assertRefused().hasMessageStartingWith("Project.csv, line 2: ProjectID has no row in ProjectCoC.csv");
    }

    @Test
    void two_agencies_of_one_id_are_refused() throws IOException {
        organizations("O1,A,0,", "O1,B,0,");

        assertRefused().hasMessageStartingWith("Organization.csv, line 3: OrganizationID stands in an earlier row");
    }

    @Test
    void a_row_with_too_few_cells_is_refused() throws IOException {
        organizations("O1,A");

        assertRefused().hasMessageStartingWith("Organization.csv, line 2, has not as many cells as the header");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused() throws IOException {
        organizations("O1,\"A,0,");

        assertRefused().hasMessageStartingWith("Organization.csv is not well-formed CSV");
    }

    @Test
    void text_that_is_not_utf_8_is_refused() throws IOException {
        Files.write(folder.resolve("Organization.csv"), (ORGANIZATIONS + "O1,Café,0,\r\n").getBytes(ISO_8859_1));

        assertRefused().hasMessage("Organization.csv cannot be read as UTF-8 text; export it again in UTF-8.");
    }

    private HmisCsvCommunity read() {
        return HmisCsvCommunity.read(folder, CHICAGO);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
        return assertThatThrownBy(this::read).isInstanceOf(CannotStart.class);
    }

    private void organizations(String... rows) throws IOException {
        write("Organization.csv", ORGANIZATIONS + lines(rows));
    }

    private void projects(String... rows) throws IOException {
        write("Project.csv", PROJECTS + lines(rows));
    }

    private void continua(String... rows) throws IOException {
        write("ProjectCoC.csv", CONTINUA + lines(rows));
    }

    private static String lines(String... rows) {
        return rows.length == 0 ? "" : String.join("\r\n", rows) + "\r\n";
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
