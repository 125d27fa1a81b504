package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.privacy.Remains.Needle;
import org.stigar.app.privacy.rights.Erasure;

/** Who has the database alone cannot turn the pseudonyms of trails into people. */
@AppTest
class P13DatabaseNamesNobodyTest {

    private final FullLife life;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Erasure erasure;

    @Value("${stigar.home}")
    private String home;

    P13DatabaseNamesNobodyTest(@Autowired ApplicationContext app) {
        life = new FullLife(app);
    }

    @BeforeEach
    void live() {
        erasure.erase(FullLife.ELSA);
        life.live();
    }

    @AfterEach
    void leave() {
        erasure.erase(FullLife.ELSA);
    }

    @Test
    void noTableHoldsBothThePersonAndThePseudonym() {
        Map<String, Set<String>> found = new Remains(database, Path.of("no such folder"))
                .of(List.of(
                        life.pseudonym(FullLife.ELSA),
                        Needle.text("id", FullLife.ELSA.value()),
                        Needle.text("address", "elsa.life@example.org")));

        assertThat(found).containsKeys("public.person", "public.trail", "public.day_set");
        assertThat(found)
                .allSatisfy((table, what) -> assertThat(what.contains("pseudonym") && what.size() > 1)
                        .as("%s holds %s", table, what)
                        .isFalse());
    }

    @Test
    void theKeyIsNotInTheDatabase() throws IOException {
        byte[] key = Files.readAllBytes(Path.of(home, "keys", "pseudonyms.key"));

        assertThat(key).hasSizeGreaterThan(15);
        assertThat(new Remains(database, Path.of("no such folder")).of(List.of(Needle.bytes("key", key))))
                .isEmpty();
    }
}
