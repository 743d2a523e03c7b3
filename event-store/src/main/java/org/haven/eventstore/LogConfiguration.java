package org.haven.eventstore;

import java.sql.DriverManager;
import java.util.Optional;
import java.util.Properties;
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
        return new Bell(line(database));
    }

    static Bell.Line line(JdbcConnectionDetails database) {
        var settings = new Properties();
        Optional.ofNullable(database.getUsername()).ifPresent(user -> settings.setProperty("user", user));
        Optional.ofNullable(database.getPassword()).ifPresent(secret -> settings.setProperty("password", secret));
        settings.setProperty("ApplicationName", "haven-log-bell");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "10");
        return () -> DriverManager.getConnection(database.getJdbcUrl(), settings);
    }

    @Bean
    Tail tail(Log log, Bell bell) {
        var tail = new Tail(log);
        bell.readBy(tail::readNews);
        return tail;
    }
}
