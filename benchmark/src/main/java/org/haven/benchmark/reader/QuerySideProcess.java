package org.haven.benchmark.reader;

import java.util.HashMap;
import java.util.Map;
import org.haven.benchmark.database.Database;
import org.haven.benchmark.process.Child;

/** The query side in another process, seen from here. */
public final class QuerySideProcess implements AutoCloseable {

    /**
     * A read model made anew.
     *
     * @param events how many of the log's events it takes
     */
    public record Rebuilt(double seconds, long events, double peakHeapMib) {}

    private final Child child;

    private QuerySideProcess(Child child) {
        this.child = child;
    }

    /** One that folds what comes, and never starts anew by itself. */
    public static QuerySideProcess following(Database database) {
        return start(database, Map.of());
    }

    /** One that folds nothing but what it is told to make anew. */
    public static QuerySideProcess idle(Database database) {
        return start(database, Map.of("HAVEN_READMODELS_LIVE", "false"));
    }

    private static QuerySideProcess start(Database database, Map<String, String> besides) {
        var environment = new HashMap<>(Map.of(
                "SERVER_PORT", "0",
                "LOGGING_LEVEL_ORG_HAVEN", "warn",
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.product().name(),
                "SPRING_DATASOURCE_PASSWORD", database.product().password(),
                "HAVEN_LOGOWNER_USERNAME", database.owner().name(),
                "HAVEN_LOGOWNER_PASSWORD", database.owner().password(),
                "HAVEN_READMODELS_REBUILDFROM", Long.toString(Long.MAX_VALUE),
                // Nobody asks for anything by HTTP, so no token is ever looked at.
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", "http://127.0.0.1:1"));
        environment.put("LOGGING_LEVEL_ROOT", "error");
        environment.put("SPRING_MAIN_LOGSTARTUPINFO", "false");
        environment.put("HAVEN_MASTERKEY_FILE", database.masterKey().toString());
        environment.putAll(besides);
        var child = Child.start(QuerySideChild.NAME, "768m", environment);
        child.hear(QuerySideChild.READY);
        return new QuerySideProcess(child);
    }

    /** Returns when the read model has come to a position. */
    public void await(String readModel, long position) {
        child.tell(Order.AWAIT + " " + readModel + " " + position);
        child.hear(QuerySideChild.ARRIVED);
    }

    public Rebuilt rebuild(String readModel) {
        child.tell(Order.REBUILD + " " + readModel);
        var told = child.hear(QuerySideChild.REBUILT).split(" ", -1);
        return new Rebuilt(Double.parseDouble(told[0]), Long.parseLong(told[1]), Double.parseDouble(told[2]));
    }

    @Override
    public void close() {
        child.close();
    }
}
