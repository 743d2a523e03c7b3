package org.haven.kernel.descriptor;

import java.util.Map;
import org.haven.kernel.element.Answers;
import org.haven.kernel.element.Field;
import org.haven.kernel.element.Fields;
import org.haven.kernel.hud.UnacceptableValue;

/** Which of HUD's files a row that describes a project belongs to. */
public enum DescriptorKind {
    ORGANIZATION("Organization.csv", "", ""),
    PROJECT("Project.csv", "OperatingStartDate", "OperatingEndDate"),
    PROJECT_COC("ProjectCoC.csv", "", ""),
    FUNDER("Funder.csv", "StartDate", "EndDate"),
    INVENTORY("Inventory.csv", "InventoryStartDate", "InventoryEndDate"),
    AFFILIATION("Affiliation.csv", "", ""),
    HMIS_PARTICIPATION("HMISParticipation.csv", "HMISParticipationStatusStartDate", "HMISParticipationStatusEndDate"),
    CE_PARTICIPATION("CEParticipation.csv", "CEParticipationStatusStartDate", "CEParticipationStatusEndDate");

    private final String file;
    private final String first;
    private final String last;

    DescriptorKind(String file, String first, String last) {
        this.file = file;
        this.first = first;
        this.last = last;
    }

    public String file() {
        return file;
    }

    /** Whether there is one such row at most for whatever it describes, which is then corrected and never voided. */
    public boolean isSole() {
        return this == ORGANIZATION || this == PROJECT;
    }

    /** Whether it describes the agency and none of its projects. */
    public boolean isOfTheAgency() {
        return this == ORGANIZATION;
    }

    /**
     * The row, of what was sent.
     *
     * @throws UnacceptableValue for what is no part of such a row, and for an end before its beginning
     */
    public Answers row(Map<String, String> sent) {
        var row = Answers.of(sent);
        row.values().keySet().stream()
                .filter(name ->
                        Fields.named(name).map(Field::file).filter(file::equals).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new UnacceptableValue(
                            "/answers/" + name, "descriptor/other-file", name + " is no column of " + file + ".");
                });
        if (row.day(last)
                .filter(end -> row.day(first).filter(end::isBefore).isPresent())
                .isPresent()) {
            throw new UnacceptableValue(
                    "/answers/" + last, "descriptor/ends-before-it-starts", last + " is not before " + first + ".");
        }
        return row;
    }
}
