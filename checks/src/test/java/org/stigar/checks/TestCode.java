package org.stigar.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;

/** The rules over test classes, by name. */
final class TestCode {

    private static final DescribedPredicate<JavaMethod> TESTS = describe(
            "are tests",
            method -> method.isMetaAnnotatedWith(Test.class) || method.isMetaAnnotatedWith(TestTemplate.class));

    private TestCode() {}

    static Rules<ArchRule> rules() {
        Rules<ArchRule> rules = new Rules<>();
        rules.put("every package is NullMarked", Architecture.everyPackageIsNullMarked());
        rules.put(
                "tests say what happens",
                methods().that(TESTS).should().haveNameNotMatching("(test|should)([A-Z0-9_].*)?"));
        rules.put(
                "tests are found by the build",
                methods()
                        .that(TESTS)
                        .should()
                        .beDeclaredInClassesThat(describe(
                                "are named …Test or are contracts",
                                type -> outermost(type).getSimpleName().matches(".*(Test|Contract)"))));
        rules.put(
                "assertions are AssertJ's",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("org\\.junit\\.(jupiter\\.api\\.Assertions|Assert)|org\\.hamcrest\\..*"));
        rules.put(
                "nothing sleeps",
                noClasses()
                        .should()
                        .callMethodWhere(describe(
                                "sleep",
                                call -> call.getTarget().getFullName().startsWith("java.lang.Thread.sleep("))));
        rules.put("no test is switched off", classes().should().notBeAnnotatedWith(Disabled.class));
        rules.put("no test method is switched off", methods().should().notBeAnnotatedWith(Disabled.class));
        return rules;
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TestCode::outermost).orElse(type);
    }
}
