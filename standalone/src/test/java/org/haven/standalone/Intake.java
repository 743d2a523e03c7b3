package org.haven.standalone;

/** What a case worker and an HDC send, step by step. */
record Intake(Caller worker, Caller hdc, String project) {

    static final String SHELTER = "c3d80e64-2b95-4a17-8e4f-000000000001";
    static final String SECOND_STEP = "c3d80e64-2b95-4a17-8e4f-000000000002";

    static final String ANONYMOUS = """
            {"name": {"quality": 9}, "ssn": {"quality": 9}, "dateOfBirth": {"quality": 9}}""";

    static Intake atHarbor() {
        return new Intake(Running.as("harbor-worker"), Running.as("harbor-hdc"), SHELTER);
    }

    Reply request() {
        return worker.post("/anonymous-records", """
                {"project": "%s", "reason": "SAFETY"}""".formatted(project));
    }

    Reply approve(Reply seen) {
        return hdc.post("/clients/" + seen.id() + "/anonymous-record/approval", "", "If-Match", seen.etag());
    }

    /** A client whose anonymous record the HDC has approved. */
    String approved() {
        var requested = request().expect(201);
        approve(requested).expect(200);
        return requested.id();
    }

    Reply identify(String client, String identity) {
        return worker.post("/clients/" + client + "/identity", identity);
    }

    Reply child(String client) {
        return worker.post("/clients/" + client + "/family-members", "{\"relationship\": 2}");
    }

    Reply enterAnonymous(String client) {
        return worker.post("/clients/" + client + "/roi", """
                {"roi": {"choice": "ENTER_ANONYMOUS", "sharing": "OWN_AGENCY", "since": "2024-11-20", "notice": "2026-1"},
                 "children": "ALL"}""");
    }

    Reply enroll(String entry, String head, String... children) {
        var members = new StringBuilder(member(head, 1, entry));
        for (var child : children) {
            members.append(", ").append(member(child, 2, entry));
        }
        return worker.post("/households", """
                {"project": "%s", "coc": "CT-505", "members": [%s]}""".formatted(project, members));
    }

    private static String member(String client, int relationship, String entry) {
        return """
                {"client": "%s", "relationship": %d, "entryDate": "%s", "disablingCondition": 0}""".formatted(client, relationship, entry);
    }
}
