package org.stigar.app.database.jdbc;

import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stigar.app.database.Notices;

@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

    @Bean
    Notices notices(JdbcConnectionDetails database, JdbcClient client) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "stigar notices");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("logServerErrorDetail", "false");
        DriverManagerDataSource connections = new DriverManagerDataSource(
                database.getJdbcUrl(), String.valueOf(database.getUsername()), String.valueOf(database.getPassword()));
        connections.setConnectionProperties(properties);
        return new PostgresNotices(connections, client);
    }
}
