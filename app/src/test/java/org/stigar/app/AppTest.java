package org.stigar.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole app, on a port of its own, with a {@link org.stigar.app.database.TestDatabase} and a
 * {@link MutableClock}. All classes with this annotation and nothing else share one app and one database: make people of
 * your own, and put the clock back.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = AppTestDatabase.class)
@Import(AppTestClock.class)
public @interface AppTest {}
