package gezhi.demo;

import gezhi.bodies.BodyKind;
import gezhi.meetings.Term;
import gezhi.meetings.TermDeed;
import gezhi.meetings.TermOutcome;
import gezhi.meetings.Terms;
import gezhi.meetings.Terms.Heap;
import gezhi.meetings.Terms.Line;
import gezhi.people.Accounts;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Terms of office of the demonstration's street: one that runs, one about to end for which a delay is asked, one that is over; the others wait to be entered. */
@Component
@Profile("demo")
class DemoTerms implements DemoStep {
    private static final int YEARS = 5;

    private final Accounts accounts;
    private final Terms terms;
    private final Clock clock;

    DemoTerms(Accounts accounts, Terms terms, Clock clock) {
        this.accounts = accounts;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 29;
    }

    @Override
    public String name() {
        return "terms of office";
    }

    @Override
    public void fill(String city) {
        LocalDate today = LocalDate.now(clock);
        Scoped.run(scope(city, DemoRoles.RECEIVER), () -> {
            for (Line branch : ofKinds(Set.of(BodyKind.BRANCH), Heap.NONE)) {
                elect(branch.body(), today.minusYears(YEARS).plusDays(40));
                ask(terms.listOf(branch.body()).getFirst(), today.plusMonths(6));
            }
        });
        Scoped.run(scope(city, DemoRoles.ORGANIZER), () -> {
            Set<BodyKind> above = Set.of(BodyKind.COMMITTEE, BodyKind.GENERAL_BRANCH);
            List<Line> all = ofKinds(above, Heap.ALL);
            if (!all.isEmpty() && all.stream().allMatch(line -> line.term() == null)) {
                elect(all.getFirst().body(), today.minusYears(2));
                all.stream()
                        .skip(1)
                        .findFirst()
                        .ifPresent(line ->
                                elect(line.body(), today.minusYears(YEARS).minusMonths(2)));
            }
        });
    }

    private List<Line> ofKinds(Set<BodyKind> kinds, Heap heap) {
        return terms.list(heap, "", "").rows().stream()
                .filter(line -> kinds.contains(line.kind()))
                .toList();
    }

    private void elect(UUID body, LocalDate day) {
        taken(terms.elect(body, UUID.randomUUID(), new Term.Election(day, true, "演示批复")));
    }

    private void ask(Term term, LocalDate until) {
        taken(terms.act(
                term.id(), new Term.Wish(UUID.randomUUID(), term.version(), TermDeed.ASK, until, "与居委会换届同步（演示数据）")));
    }

    private static void taken(TermOutcome outcome) {
        if (outcome instanceof TermOutcome.Refused(var reason)) {
            throw new IllegalStateException("The demonstration cannot elect: " + reason);
        }
    }

    private Scope scope(String city, DemoRoles role) {
        UUID person = accounts.findByLogin(role.login()).orElseThrow().person();
        return Scope.person(city, Role.RESIDENT, person, "", null);
    }
}
