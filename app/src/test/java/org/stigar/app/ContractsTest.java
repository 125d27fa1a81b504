package org.stigar.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stigar.app.database.Notices;

/** A fake may stand for an adapter only as far as both keep one contract. */
class ContractsTest {

    private static final JavaClasses APP = new ClassFileImporter().importPackages("org.stigar.app");

    /** Keeps no contract, so that the rule is seen to bite. */
    private static final class Deaf implements Notices {

        @Override
        public void listen(String channel, Listener listener) {}

        @Override
        public void send(String channel, String payload) {}
    }

    @Test
    void everyFakeOfAPortKeepsAContractThatItsAdapterKeepsToo() {
        assertThat(APP.stream()
                        .filter(type -> isTest(type) && !type.isInterface())
                        .filter(fake -> ports(fake).anyMatch(port -> !keepsAContract(fake, port))))
                .extracting(JavaClass::getName)
                .containsExactly(Deaf.class.getName());
    }

    /** A port has one adapter in the server. What several features implement for another to call is none. */
    private static Stream<JavaClass> ports(JavaClass fake) {
        return fake.getAllRawInterfaces().stream()
                .filter(type -> type.getPackageName().matches("org\\.stigar\\.app\\.[a-z]+"))
                .filter(type -> !isTest(type) && type.isTopLevelClass())
                .filter(type -> type.getAllSubclasses().stream()
                                .filter(one -> !isTest(one))
                                .count()
                        == 1);
    }

    private static boolean keepsAContract(JavaClass fake, JavaClass port) {
        List<JavaClass> tests = APP.stream()
                .filter(type -> type.getSimpleName().endsWith("Contract"))
                .filter(type -> type.getPackage().equals(port.getPackage()) && uses(type, port))
                .flatMap(contract -> contract.getAllSubclasses().stream())
                .filter(test -> !test.isInterface())
                .toList();
        return tests.stream().anyMatch(test -> uses(test, fake))
                && !tests.stream().allMatch(test -> uses(test, fake));
    }

    private static boolean uses(JavaClass user, JavaClass used) {
        return user.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().equals(used));
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource().orElseThrow().getUri().getPath().contains("/test-classes/");
    }
}
