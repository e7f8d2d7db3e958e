package gezhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.callouts.CallOutDeeds;
import gezhi.cases.loop.Table;
import gezhi.platform.Role;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every deed of the transition table is pressed in a browser by every role that the table names for it. Needs no browser itself. */
class EveryDeedIsWalkedTests {

    @Test
    void noDeedOfTheTableIsWithoutAJourneyByEachRoleThatMay() {
        Set<Walk.Press> due = Table.ROWS.stream()
                .flatMap(row -> row.roles().stream().map(role -> new Walk.Press(role, row.action())))
                .filter(press -> press.role() != Role.SYSTEM)
                .collect(Collectors.toSet());
        due.removeAll(walked());
        assertThat(due).isEmpty();
    }

    @Test
    void noJourneyDeclaresWhatTheTableForbids() {
        assertThat(walked())
                .isNotEmpty()
                .allMatch(press -> Table.ROWS.stream()
                        .anyMatch(row ->
                                row.action() == press.kind() && row.roles().contains(press.role())));
    }

    @Test
    void noDeedOfTheWhistlesIsWithoutAJourneyByEachRoleThatMay() {
        Set<Walk.Call> due = gezhi.whistles.loop.Table.ROWS.stream()
                .flatMap(row -> row.roles().stream().map(role -> new Walk.Call(role, row.action())))
                .filter(call -> call.role() != Role.SYSTEM)
                .collect(Collectors.toSet());
        Set<Walk.Call> walked =
                declared(WalksWhistles.class).flatMap(Walk::declared).collect(Collectors.toSet());
        assertThat(due).containsAll(walked);
        due.removeAll(walked);
        assertThat(due).isEmpty();
    }

    /** By everybody who signs in: street, county and city have one role and call different people. */
    @Test
    void noDeedOfTheCallOutsIsWithoutAJourneyByEachWhoMay() {
        Set<Walk.CallOut> due = CallOutDeeds.all().stream()
                .flatMap(deed -> deed.roles().stream()
                        .flatMap(EveryDeedIsWalkedTests::logins)
                        .map(login -> new Walk.CallOut(login, deed.name())))
                .collect(Collectors.toSet());
        Set<Walk.CallOut> walked =
                declared(WalksCallOuts.class).flatMap(Walk::declared).collect(Collectors.toSet());
        assertThat(due).containsAll(walked);
        due.removeAll(walked);
        assertThat(due).isEmpty();
    }

    private static Stream<String> logins(Role role) {
        List<String> logins = Walk.logins(role).toList();
        assertThat(logins).as("somebody in the role " + role).isNotEmpty();
        return logins.stream();
    }

    private static Set<Walk.Press> walked() {
        return declared(Walks.class).flatMap(Walk::declared).collect(Collectors.toSet());
    }

    /** What journeys declare; that they press it too is seen to where they run. */
    private static <A extends Annotation> Stream<A> declared(Class<A> walks) {
        var journeys = new ClassPathScanningCandidateComponentProvider(false);
        journeys.addIncludeFilter(new AssignableTypeFilter(Journey.class));
        return journeys.findCandidateComponents("gezhi.browser").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), Journey.class.getClassLoader()))
                .flatMap(journey -> Stream.of(journey.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getAnnotation(walks))
                .filter(Objects::nonNull);
    }
}
