package org.stigar.app;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.stigar.app.database.TestDatabase;

/** Gives an app under test a database and a home of its own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AppTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.migrated();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "stigar.home", database.home().toString(),
                                "stigar.db.url", database.url(),
                                "stigar.db.user", database.user(),
                                "stigar.db.password", database.password())));
    }
}
