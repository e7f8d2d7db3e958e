package gezhi.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import gezhi.Gezhi;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What the compiler cannot say about how the parts may lean on each other. */
class ArchitectureTests {
    private static final int MOST_COLLABORATORS = 5;
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gezhi");

    @Test
    void modulesDependOneWay() {
        ApplicationModules.of(Gezhi.class).verify();
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|VO)")
                .check(PRODUCT);
    }

    @Test
    void businessTimeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(PRODUCT);
    }

    @Test
    void modelsKnowNeitherSpringNorSql() {
        noClasses()
                .that()
                .resideInAnyPackage("..loop..", "..model..", "gezhi.deadlines..", "..locate..")
                .and(areNotWired())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void controllersAreNotPublic() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void noConstructorOfABeanTakesMoreThanFiveCollaborators() {
        constructors()
                .that()
                .areDeclaredInClassesThat(areBeans())
                .should(takeAtMost(MOST_COLLABORATORS))
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> areNotWired() {
        return DescribedPredicate.describe(
                "are not wired by Spring",
                type -> !areBeans().test(type) && !type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaClass> areBeans() {
        return DescribedPredicate.describe(
                "are beans", type -> type.isMetaAnnotatedWith(org.springframework.stereotype.Component.class));
    }

    private static ArchCondition<JavaConstructor> takeAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                if (count > most) {
                    events.add(
                            SimpleConditionEvent.violated(constructor, constructor.getFullName() + " takes " + count));
                }
            }
        };
    }
}
