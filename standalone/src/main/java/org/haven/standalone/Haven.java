package org.haven.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.haven.eventstore.readmodel.Reconciled;
import org.haven.eventstore.readmodel.Reconciliation;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;

/** A Haven on this machine: data folder, database, service. They open in that order and close in the opposite one. */
final class Haven implements AutoCloseable {

    private final Community community;
    private final int port;
    private final DataFolder folder;
    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();

    private Haven(Community community, int port, DataFolder folder) {
        this.community = community;
        this.port = port;
        this.folder = folder;
        opened.push(folder);
    }

    /** A Haven as the same words on the command line start it. */
    static Haven start(String... args) {
        var haven = prepare(CommandLine.populateCommand(new ServeOptions(), args));
        haven.start();
        return haven;
    }

    /** A Haven that could start: what can be wrong about the options has been looked at. */
    static Haven prepare(ServeOptions options) {
        return new Haven(options.community(), Port.free(options.port()), DataFolder.open(options.data()));
    }

    /** Holds the read models of a data folder against its log; it is closed again when this answers. */
    static List<Reconciled> reconcile(Path data) {
        try (var haven = new Haven(new DemoCommunity(), 0, DataFolder.open(data))) {
            return haven.reconcile();
        }
    }

    private List<Reconciled> reconcile() {
        hush();
        try {
            var service = withoutService(database());
            opened.push(service);
            return service.getBean(Reconciliation.class).run();
        } catch (CannotStart understood) {
            throw understood;
        } catch (RuntimeException logged) {
            throw new CannotStart("The read models could not be held against the log; the log above says why.", logged);
        }
    }

    private ConfigurableApplicationContext withoutService(Map<String, Object> database) {
        return new SpringApplicationBuilder(ReadModelsOnly.class)
                .web(WebApplicationType.NONE)
                .properties(ServiceSettings.of(this))
                .properties(database)
                .properties("haven.read-models.live=false", "haven.reconcile.cron=-")
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .registerShutdownHook(false)
                .run();
    }

    /** Starts it, and answers what whoever started it needs to know next. */
    String start() {
        try {
            hush();
            var service = service(database());
            opened.push(service);
            return Welcome.text(this, OwnSignIn.isOn(service.getEnvironment()));
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    int port() {
        return port;
    }

    DataFolder folder() {
        return folder;
    }

    Community community() {
        return community;
    }

    String address() {
        return "http://localhost:" + port;
    }

    // One after the other and at most once each, however many threads ask.
    @Override
    public void close() {
        for (var next = opened.poll(); next != null; next = opened.poll()) {
            closeQuietly(next);
        }
    }

    private Map<String, Object> database() {
        if (ServiceSettings.nameADatabase()) {
            return Map.of();
        }
        var database = EmbeddedDatabase.start(folder);
        opened.push(database);
        return ServiceSettings.of(database);
    }

    private ConfigurableApplicationContext service(Map<String, Object> database) {
        try {
            return application(database).run("--server.port=" + port);
        } catch (CannotStart understood) {
            throw understood;
        } catch (RuntimeException logged) {
            throw new CannotStart("Haven's service did not start; the log above says why.", logged);
        }
    }

    private SpringApplicationBuilder application(Map<String, Object> database) {
        return new SpringApplicationBuilder(Standalone.class)
                .properties(ServiceSettings.of(this))
                .properties(database)
                .initializers(this::shareWith)
                // Both sides may have a word for the same thing, such as Agencies.
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .registerShutdownHook(false);
    }

    private void shareWith(ConfigurableApplicationContext service) {
        var beans = service.getBeanFactory();
        beans.registerSingleton("dataFolder", folder);
        beans.registerSingleton("community", community);
        beans.registerSingleton("demoClients", DemoClients.of(community));
    }

    // Until Spring Boot sets up logging, the logger prints every debug line of whatever starts before it.
    private static void hush() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failed) {
            LoggerFactory.getLogger(Haven.class).warn("Something did not close in order.", failed);
        }
    }
}
