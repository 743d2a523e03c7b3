package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request that is sent again happens once, and of two who decide at once one is told. */
class RepeatedRequestsTest {

    private static final byte[] REQUEST =
            ("{\"project\": \"" + Intake.SHELTER + "\", \"reason\": \"SAFETY\"}").getBytes(UTF_8);

    private final Intake intake = Intake.atHarbor();
    private final Caller worker = intake.worker();

    @Test
    void the_same_key_twice_is_one_client() {
        var key = UUID.randomUUID().toString();
        var first = worker.keyed(key, "/anonymous-records", REQUEST).expect(201);
        var second = worker.keyed(key, "/anonymous-records", REQUEST).expect(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.raw().headers().firstValue("Location"))
                .isEqualTo(first.raw().headers().firstValue("Location"));
        assertThat(second.etag()).isEqualTo(first.etag());
    }

    @Test
    void the_same_key_many_times_at_once_is_one_client() {
        var key = UUID.randomUUID().toString();

        var replies = atOnce(8, () -> worker.keyed(key, "/anonymous-records", REQUEST));

        assertThat(replies).allSatisfy(reply -> reply.expect(201));
        assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
    }

    @Test
    void a_decision_sent_many_times_at_once_with_one_key_is_answered_alike() {
        var requested = intake.request().expect(201);
        var key = UUID.randomUUID().toString();
        var path = "/clients/" + requested.id() + "/anonymous-record/approval";

        var replies = atOnce(6, () -> intake.hdc().keyed(key, path, new byte[0], "If-Match", requested.etag()));

        assertThat(replies).allSatisfy(reply -> reply.expect(200));
        assertThat(replies.stream().map(Reply::text).distinct()).hasSize(1);
    }

    @Test
    void a_family_that_is_entered_by_several_at_once_is_entered() {
        var head = intake.approved();
        var children = IntStream.range(0, 3)
                .mapToObj(n -> intake.child(head).expect(201).id())
                .toList();
        var sent = new java.util.ArrayList<Supplier<Reply>>();
        children.forEach(child -> sent.add(() -> intake.identify(child, Intake.ANONYMOUS)));
        sent.add(() -> intake.enterAnonymous(head));

        var replies = sent.stream().map(CompletableFuture::supplyAsync).toList();

        assertThat(replies.stream().map(CompletableFuture::join)).allSatisfy(reply -> reply.expect(200));
    }

    @Test
    void a_key_is_not_used_for_another_request() {
        var key = UUID.randomUUID().toString();
        worker.keyed(key, "/anonymous-records", REQUEST).expect(201);

        worker.keyed(
                        key,
                        "/anonymous-records",
                        new String(REQUEST, UTF_8).replace("SAFETY", "PRIVACY").getBytes(UTF_8))
                .expectProblem(422, "idempotency/other-body");
    }

    @Test
    void a_colleague_may_use_the_same_key() {
        var key = UUID.randomUUID().toString();
        var mine = worker.keyed(key, "/anonymous-records", REQUEST).expect(201);

        var theirs = Running.as("harbor-worker-2")
                .keyed(key, "/anonymous-records", REQUEST)
                .expect(201);

        assertThat(theirs.id()).isNotEqualTo(mine.id());
    }

    @Test
    void a_refused_request_may_be_sent_again_with_its_key() {
        var requested = intake.request().expect(201);
        var key = UUID.randomUUID().toString();
        var path = "/clients/" + requested.id() + "/identity";
        worker.keyed(key, path, Intake.ANONYMOUS.getBytes(UTF_8)).expectProblem(409, "permission/awaiting-approval");
        intake.approve(requested).expect(200);

        worker.keyed(key, path, Intake.ANONYMOUS.getBytes(UTF_8)).expect(200);
    }

    @Test
    void a_key_is_needed() {
        worker.keyed(" ", "/anonymous-records", REQUEST).expectProblem(400, "input/shape");
    }

    @Test
    void of_two_who_decide_at_once_one_has_decided() {
        var requested = intake.request().expect(201);
        var path = "/clients/" + requested.id() + "/anonymous-record/approval";

        var replies = atOnce(4, () -> intake.hdc().post(path, "", "If-Match", requested.etag()));

        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 200))
                .allSatisfy(reply -> reply.expectProblem(412, "precondition/stale"));
    }

    private static List<Reply> atOnce(int times, Supplier<Reply> request) {
        var sent = IntStream.range(0, times)
                .mapToObj(n -> CompletableFuture.supplyAsync(request))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }
}
