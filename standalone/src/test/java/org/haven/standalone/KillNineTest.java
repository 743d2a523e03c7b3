package org.haven.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a kill -9, and the walk goes on where it was. */
class KillNineTest {

    private final Path folder;
    private final int port = ChildProcess.freePort();

    KillNineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void nothing_acknowledged_is_lost() throws InterruptedException {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        String client;
        try (var haven = haven()) {
            var intake = intake();
            client = intake.approved();
            intake.identify(client, Intake.ANONYMOUS).expect(200);
            var some = new CountDownLatch(20);
            var busy = IntStream.range(0, 4)
                    .mapToObj(n -> CompletableFuture.runAsync(() -> requestUntilItEnds(intake, acknowledged, some)))
                    .toList();
            some.await();
            haven.kill();
            busy.forEach(CompletableFuture::join);
        }

        try (var again = haven()) {
            var intake = intake();
            assertThat(List.copyOf(acknowledged))
                    .hasSizeGreaterThanOrEqualTo(20)
                    .allSatisfy(id -> intake.hdc()
                            .post("/clients/" + id + "/anonymous-record/approval", "", "If-Match", "\"1\"")
                            .expect(200));
            var enrolled = intake.enroll("2026-03-02", client).expect(201);
            assertThat(again.isRunning()).isTrue();
            assertThat(intake.worker()
                            .get("/projects/" + Intake.SHELTER + "/enrollments?openOn=2026-03-02", enrolled)
                            .expect(200)
                            .text())
                    .contains(client);
        }
    }

    private static void requestUntilItEnds(Intake intake, ConcurrentLinkedQueue<String> ids, CountDownLatch some) {
        try {
            while (true) {
                ids.add(intake.request().expect(201).id());
                some.countDown();
            }
        } catch (UncheckedIOException killed) {
            // As intended.
        }
    }

    private ChildProcess haven() {
        return ChildProcess.start(
                Main.class, port, Map.of(), "--data", folder.toString(), "--port", Integer.toString(port));
    }

    private Intake intake() {
        var address = "http://localhost:" + port;
        return new Intake(
                Caller.of(address, folder, "harbor-worker"), Caller.of(address, folder, "harbor-hdc"), Intake.SHELTER);
    }
}
