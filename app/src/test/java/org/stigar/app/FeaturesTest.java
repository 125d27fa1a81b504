package org.stigar.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.stigar.app.access.LeaderRole;

class FeaturesTest {

    /** Who may use whom stands in each feature's package-info. */
    @Test
    void keepToWhatTheyDeclare() {
        ApplicationModules.of(StigarApplication.class).verify();
    }

    /** Where two keys are turned, and where the demo's made-up leader gets a unit; nowhere else (privacy P10). */
    @Test
    void makeNoLeadersButInOnePlace() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new DoNotIncludeTests())
                                .importPackages("org.stigar.app")
                                .get(LeaderRole.class)
                                .getDirectDependenciesToSelf()
                                .stream()
                                .map(dependency -> dependency.getOriginClass().getPackageName())
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "org.stigar.app.access.entry",
                        "org.stigar.app.organisation.leading",
                        "org.stigar.app.organisation.publish");
    }
}
