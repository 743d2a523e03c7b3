package org.haven.benchmark.http;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.haven.benchmark.community.Community;
import org.haven.benchmark.load.Operation;
import org.haven.kernel.event.Staff;

/** One worker after the other at one connection: the ten requests by which a client is entered, and then the next client. */
final class ClientRequests implements Operation {

    private static final int REQUESTS = 10;

    private final Community community;
    private final Map<Staff, String> tokens;
    private final KeptConnection connection;
    private final RandomGenerator chance;
    private Staff worker;
    private String client = "";
    private String etag = "";
    private int next;

    ClientRequests(Community community, Map<Staff, String> tokens, KeptConnection connection, RandomGenerator chance) {
        this.community = community;
        this.tokens = tokens;
        this.connection = connection;
        this.chance = chance;
        this.worker = community.worker(chance);
    }

    @Override
    public void once() throws IOException {
        int step = next++ % REQUESTS;
        if (step == 0) {
            worker = community.worker(chance);
            client = post("/clients", """
                            {"identity": {"name": {"quality": 1, "first": "Ada", "last": "Stone"}, "ssn": {"quality": 9},
                                          "dateOfBirth": {"quality": 1, "value": "1980-02-03"}},
                             "roi": %s}""".formatted(roi())).expect(201).header("location");
        } else if (step == 1) {
            etag = post(client + "/demographics", demographics()).expect(200).header("etag");
        } else if (step % 2 == 0) {
            etag = post(client + "/roi", "{\"roi\": " + roi() + "}").expect(200).header("etag");
        } else {
            etag = post(client + "/demographics/correction", """
                            {"demographics": %s, "reason": "CLIENT_CHANGED_ANSWER"}""".formatted(demographics()))
                    .expect(200)
                    .header("etag");
        }
    }

    private Answer post(String path, String json) throws IOException {
        return connection.post(
                path,
                "Authorization: Bearer " + tokens.get(worker) + "\r\nIdempotency-Key: "
                        + new UUID(chance.nextLong(), chance.nextLong()) + "\r\n"
                        + (etag.isEmpty() ? "" : "If-Match: " + etag + "\r\n"),
                json);
    }

    private String roi() {
        var agencies = community.listed(chance).stream()
                .map(agency -> "\"" + agency + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
        return """
                {"choice": "SIGNED", "sharing": "LISTED_AGENCIES", "agencies": %s, "since": "%s", "until": "%s",
                 "notice": "2026-1"}""".formatted(agencies, Community.SINCE, Community.SINCE.plusYears(7));
    }

    private String demographics() {
        return """
                {"races": [%d], "veteran": %d, "sex": %d}""".formatted(1 + chance.nextInt(7), chance.nextInt(2), chance.nextInt(2));
    }
}
