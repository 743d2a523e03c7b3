package org.haven.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered when something is not recorded at once, and that it is recorded once when it is sent again. */
class TroubledWritesTest {

    private static final byte[] REQUEST =
            ("{\"project\": \"" + Intake.SHELTER + "\", \"reason\": \"SAFETY\"}").getBytes(UTF_8);

    private static StoppableDatabase database;
    private static ChildProcess haven;
    private static InTheWay somebody;
    private static Caller worker;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, SQLException {
        database = StoppableDatabase.start(folder.resolve("database"));
        var data = folder.resolve("haven");
        int port = ChildProcess.freePort();
        haven = ChildProcess.start(
                Main.class,
                port,
                impatient(database.environment()),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
        worker = Caller.of("http://localhost:" + port, data, "harbor-worker");
        somebody = new InTheWay(database);
    }

    /** One request may wait, and none waits long to hear what became of it. */
    private static Map<String, String> impatient(Map<String, String> environment) {
        var settings = new HashMap<>(environment);
        settings.putAll(
                Map.of("HAVEN_LOG_QUEUE", "1", "HAVEN_LOG_PATIENCE", "1s", "HAVEN_LOG_STATEMENTTIMEOUT", "60s"));
        return settings;
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        somebody.close();
        haven.close();
        database.close();
    }

    @Test
    void what_finds_the_queue_full_is_put_off_and_recorded_once_when_it_is_sent_again() throws SQLException {
        long before = somebody.kept();
        somebody.holdTheHead();
        var underWay = sent(aKey());
        somebody.awaitTheWriterWaiting();
        // There is room for one of them, who waits for the writer; so it is the other who is answered.
        var one = aKey();
        var another = aKey();
        var first = sent(one);
        var second = sent(another);
        CompletableFuture.anyOf(first, second).join();
        var isFirst = first.isDone();

        putOff((isFirst ? first : second).join(), "service/busy");
        assertThat(somebody.kept()).isEqualTo(before);
        somebody.letGo();
        underWay.join().expect(201);
        (isFirst ? second : first).join().expect(201);
        assertThat(somebody.kept()).isEqualTo(before + 2);
        sentAgainIsRecordedOnce(isFirst ? one : another);
        assertThat(somebody.kept()).isEqualTo(before + 3);
    }

    @Test
    void what_was_cut_off_before_it_was_kept_is_recorded_once_when_it_is_sent_again() throws SQLException {
        long before = somebody.kept();
        var key = aKey();
        somebody.holdTheHead();
        var cutOff = sent(key);
        somebody.awaitTheWriterWaiting();
        somebody.cutTheWriterOff();

        putOff(cutOff.join(), "service/outcome-unknown");
        somebody.letGo();
        somebody.admitAgain();
        awaitWrites();
        assertThat(somebody.kept()).isEqualTo(before + 1);
        sentAgainIsRecordedOnce(key);
        assertThat(somebody.kept()).isEqualTo(before + 2);
    }

    @Test
    void what_was_kept_without_anybody_hearing_it_is_not_recorded_again() {
        long before = somebody.kept();
        var key = aKey();
        somebody.confirmNothing();
        var cutOff = sent(key);
        somebody.awaitTheWriterUnconfirmed();
        somebody.cutTheWriterOff();

        putOff(cutOff.join(), "service/outcome-unknown");
        somebody.confirmAgain();
        somebody.admitAgain();
        assertThat(somebody.kept()).isEqualTo(before + 1);
        awaitWrites();
        sentAgainIsRecordedOnce(key);
        assertThat(somebody.kept()).isEqualTo(before + 2);
    }

    /** Until somebody else's request is recorded again. */
    private static void awaitWrites() {
        var key = aKey();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> worker.keyed(key, "/anonymous-records", REQUEST).status() == 201);
    }

    private static void putOff(Reply reply, String why) {
        reply.expectProblem(503, why);
        assertThat(reply.json().get("status").asInt()).isEqualTo(503);
        assertThat(reply.json().get("title").asString()).isNotBlank();
        assertThat(reply.raw().headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
    }

    private static void sentAgainIsRecordedOnce(String key) {
        var first = worker.keyed(key, "/anonymous-records", REQUEST).expect(201);
        var second = worker.keyed(key, "/anonymous-records", REQUEST).expect(201);
        assertThat(second.text()).isEqualTo(first.text());
    }

    private static CompletableFuture<Reply> sent(String key) {
        return CompletableFuture.supplyAsync(
                () -> worker.keyed(key, "/anonymous-records", REQUEST), task -> new Thread(task).start());
    }

    private static String aKey() {
        return UUID.randomUUID().toString();
    }
}
