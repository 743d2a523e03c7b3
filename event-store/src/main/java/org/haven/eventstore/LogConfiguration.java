package org.haven.eventstore;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the log is read: in pages, at length, and as it grows. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    Log log(DataSource database) {
        return new Log(database);
    }

    @Bean
    Bell bell(JdbcConnectionDetails database) {
        return new Bell(new OwnConnection(database, "haven-log-bell", Duration.ofSeconds(10))::open);
    }

    @Bean
    Tail tail(Log log, Bell bell) {
        var tail = new Tail(log);
        bell.readBy(tail::readNews);
        return tail;
    }
}
