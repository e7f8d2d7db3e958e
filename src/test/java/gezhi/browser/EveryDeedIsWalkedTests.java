package gezhi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.cases.loop.Action.Kind;
import gezhi.cases.loop.Table;
import gezhi.platform.Role;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every deed of the transition table is pressed in a browser, by each circle of people that the table names for it. Needs no browser itself. */
class EveryDeedIsWalkedTests {
    /** Those who have a page. The system presses nothing, and a client that reports over an interface is a resident. */
    private static final Set<Role> PEOPLE = EnumSet.of(
            Role.PUBLIC, Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER, Role.OFFICE_HANDLER, Role.SUPERVISOR);

    /** A deed, and who may do it by one kind of rows: the office objects to rework, the reporter to the result. */
    private record Way(Kind kind, Set<Role> roles) {}

    @Test
    void noDeedOfTheTableIsWithoutAJourney() {
        Set<Walk.Press> walked = walked();
        Set<Way> ways = Table.ROWS.stream()
                .map(row -> new Way(row.action(), people(row.roles())))
                .filter(way -> !way.roles().isEmpty())
                .collect(Collectors.toSet());
        assertThat(ways)
                .allMatch(way ->
                        way.roles().stream().anyMatch(role -> walked.contains(new Walk.Press(role, way.kind()))));
    }

    @Test
    void noJourneyDeclaresWhatTheTableForbids() {
        assertThat(walked())
                .isNotEmpty()
                .allMatch(press -> Table.ROWS.stream()
                        .anyMatch(row ->
                                row.action() == press.kind() && row.roles().contains(press.role())));
    }

    private static Set<Role> people(Set<Role> roles) {
        return roles.stream().filter(PEOPLE::contains).collect(Collectors.toSet());
    }

    /** What journeys declare; that they press it too is seen to where they run. */
    private static Set<Walk.Press> walked() {
        var journeys = new ClassPathScanningCandidateComponentProvider(false);
        journeys.addIncludeFilter(new AssignableTypeFilter(Journey.class));
        return journeys.findCandidateComponents("gezhi.browser").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), Journey.class.getClassLoader()))
                .flatMap(journey -> Stream.of(journey.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getAnnotation(Walks.class))
                .filter(Objects::nonNull)
                .flatMap(Walk::declared)
                .collect(Collectors.toSet());
    }
}
