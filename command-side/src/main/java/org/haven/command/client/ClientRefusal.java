package org.haven.command.client;

import org.haven.command.refusal.Refusal;

enum ClientRefusal implements Refusal {
    NAME_WITHHELD(
            "Without a name a client is entered who agrees to share (send the ROI with it), or anonymously with the HDC's"
                    + " permission (request an anonymous record)."),
    ANONYMOUS_RECORD_HAS_NO_NAME(
            "This record is entered anonymously, so it takes no name. When the client wants one, identify them with a new ROI."),
    IDENTITY_ALREADY_RECORDED("Who the client is has been recorded; correct it instead."),
    IDENTITY_NOT_RECORDED("Nothing has been recorded that could be corrected."),
    DEMOGRAPHICS_ALREADY_RECORDED("These answers have been recorded; correct them instead."),
    DEMOGRAPHICS_NOT_RECORDED("Nothing has been recorded that could be corrected."),
    DETAILS_ALREADY_RECORDED("These answers have been recorded; correct them instead."),
    DETAILS_NOT_RECORDED("Nothing has been recorded that could be corrected."),
    NAMED_ALREADY("This client has a name already; correct or change who the client is instead."),
    NOT_ENTERED_ANONYMOUSLY("This record is no anonymous one; correct or change who the client is instead."),
    NOT_THE_ONE_WHO_ASKED("Family members are added to the client for whom permission was asked."),
    HEAD_IS_NOT_A_MEMBER("The client whose record this is is the head; a family member is something else to them."),
    RETURN_CODE_TAKEN("That return code was taken a moment ago. Send the request again.");

    private final String title;

    ClientRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
