package org.stigar.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.stigar.app.access.FirstAdministrator;
import org.stigar.app.house.HouseCommands;
import org.stigar.app.imports.Demo;
import org.stigar.app.pages.PublicAddress;

/** Starts the server, and hands time and chance to everything in it. */
@SpringBootApplication(proxyBeanMethods = false)
public class StigarApplication {

    private static final Logger LOG = LoggerFactory.getLogger(StigarApplication.class);

    /** Takes Spring Boot's arguments, or a command of the house and its own. */
    public static void main(String[] args) {
        if (HouseCommands.areIn(List.of(args))) {
            LoggingSystem.get(StigarApplication.class.getClassLoader()).beforeInitialize(); // libraries say nothing
            String program = String.valueOf(StigarApplication.class.getPackage().getImplementationVersion());
            HouseCommands house = new HouseCommands(
                    System.out,
                    System.err,
                    Locale.getDefault(),
                    System.getenv(),
                    Clock.systemUTC(),
                    new SecureRandom(),
                    program);
            System.exit(house.run(List.of(args)));
        }
        ApplicationContext app = SpringApplication.run(StigarApplication.class, args);
        app.getBeanProvider(Demo.class).ifAvailable(demo -> sayHowToLogIn(app, demo));
        app.getBean(FirstAdministrator.class).newLink().ifPresent(link -> sayHowToBegin(app, link));
    }

    /** On the terminal and nowhere else: who reads logs must not become the first administrator. */
    private static void sayHowToBegin(MessageSource words, URI link) {
        System.out.println(words.getMessage("access.first.printed", null, Locale.getDefault()));
        System.out.println(link);
    }

    private static void sayHowToLogIn(ApplicationContext app, Demo demo) {
        Locale language = Locale.getDefault();
        System.out.println(app.getMessage(
                "imports.demo.printed",
                new Object[] {app.getBean(PublicAddress.class).link("/")},
                language));
        for (Demo.LogIn logIn : demo.logIns()) {
            System.out.printf(
                    language,
                    "  %-30s %-28s %s%n",
                    app.getMessage("imports.role." + logIn.role(), null, language),
                    logIn.name(),
                    logIn.password());
        }
    }

    /** The one line of a start: where it is. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> ready(PublicAddress address) {
        return event -> LOG.info("ready at {}", address.address());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }
}
