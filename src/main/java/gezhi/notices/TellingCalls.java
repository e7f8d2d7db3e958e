package gezhi.notices;

import gezhi.notices.ByRoute.Happened;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Heard;
import gezhi.notices.model.Topic;
import gezhi.notices.store.CallReads;
import gezhi.notices.store.CallReads.Called;
import gezhi.notices.store.CallReads.Elected;
import gezhi.notices.store.CallReads.Ordered;
import gezhi.notices.store.CallReads.Reminded;
import gezhi.notices.store.CallReads.SignedUp;
import gezhi.notices.store.CallReads.Summoned;
import gezhi.notices.store.HeardStore;
import gezhi.people.Postings;
import gezhi.platform.InTurn;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells of whistles, call-outs, orders, activities, meetings to come and terms of office: in the transaction that takes a deed from the list everybody gets a row that says they are told, or are to be
 * sent something.
 */
@Component
public class TellingCalls {
    private final HeardStore store;
    private final CallReads reads;
    private final Postings postings;
    private final ByRoute routes;
    private final TransactionOperations transactions;

    TellingCalls(
            HeardStore store, CallReads reads, Postings postings, ByRoute routes, TransactionOperations transactions) {
        this.store = store;
        this.reads = reads;
        this.postings = postings;
        this.routes = routes;
        this.transactions = transactions;
    }

    /** Tells of everything that waits in the city; gives how many deeds that were. */
    public int tell(String city) {
        InTurn<Heard> turn = new InTurn<>(transactions, store, this::tell);
        return Scoped.call(Scope.system(city), turn::all);
    }

    private void tell(List<Heard> all) {
        List<Heard> fresh =
                all.stream().filter(heard -> routes.isNews(heard.at())).toList();
        CallParts parts = new CallParts(new Posted(postings));
        Map<UUID, List<Summoned>> summoned = reads.summoned(subjects(fresh, Topic.WHISTLE));
        Map<UUID, List<Called>> called = reads.called(subjects(fresh, Topic.CALLOUT));
        Map<UUID, List<Ordered>> ordered = reads.ordered(subjects(fresh, Topic.ORDER));
        Map<UUID, List<SignedUp>> signedUp = reads.signedUp(subjects(fresh, Topic.ACTIVITY));
        Map<UUID, List<Reminded>> reminded = reads.reminded(subjects(fresh, Topic.MEETING));
        Map<UUID, List<Elected>> elected = reads.elected(subjects(fresh, Topic.TERM));
        List<Happened> happened = fresh.stream()
                .flatMap(heard -> Optional.ofNullable(summoned.get(heard.subject()))
                        .map(offices -> whistle(heard, offices, parts))
                        .or(() ->
                                Optional.ofNullable(called.get(heard.subject())).map(people -> callOut(heard, people)))
                        .or(() -> Optional.ofNullable(ordered.get(heard.subject()))
                                .map(helpers -> order(heard, helpers, parts)))
                        .or(() -> Optional.ofNullable(signedUp.get(heard.subject()))
                                .map(people -> activity(heard, people)))
                        .or(() -> Optional.ofNullable(reminded.get(heard.subject()))
                                .flatMap(people -> meeting(heard, people)))
                        .or(() -> Optional.ofNullable(elected.get(heard.subject()))
                                .flatMap(people -> term(heard, people)))
                        .stream())
                .toList();
        if (!happened.isEmpty()) {
            routes.tell(happened);
        }
    }

    private static Set<UUID> subjects(List<Heard> all, Topic topic) {
        return all.stream()
                .filter(heard -> Topic.of(heard.event()) == topic)
                .map(Heard::subject)
                .collect(Collectors.toSet());
    }

    private static Happened whistle(Heard heard, List<Summoned> offices, CallParts parts) {
        Summoned any = offices.getFirst();
        List<Summoned> concerned = offices.stream()
                .filter(each -> heard.office() == null || each.office().equals(heard.office()))
                .toList();
        String name = heard.office() == null || concerned.isEmpty()
                ? ""
                : concerned.getFirst().name();
        @Nullable
        Instant due = concerned.stream().map(Summoned::due).findFirst().orElse(null);
        Fact fact = fact(heard, any.situation(), any.division(), due, name);
        return new Happened(fact, audience -> parts.persons(audience, heard, offices));
    }

    private static Happened callOut(Heard heard, List<Called> people) {
        Fact fact = fact(heard, "", people.getFirst().division(), null, "");
        return new Happened(fact, audience -> CallParts.persons(audience, heard, people));
    }

    private static Happened order(Heard heard, List<Ordered> all, CallParts parts) {
        Ordered any = all.getFirst();
        Fact fact = fact(heard, any.kind(), any.division(), any.due(), "");
        return new Happened(fact, audience -> parts.ordered(audience, heard, all));
    }

    private static Happened activity(Heard heard, List<SignedUp> all) {
        SignedUp any = all.getFirst();
        Fact fact = fact(heard, any.title(), any.division(), any.begins(), "");
        return new Happened(fact, audience -> CallParts.signedUp(audience, heard, all));
    }

    /** Until the last minute of the period. */
    private Optional<Happened> meeting(Heard heard, List<Reminded> all) {
        List<Reminded> people =
                all.stream().filter(each -> each.seq() == heard.seq()).toList();
        return people.stream().findFirst().map(any -> {
            Instant due = routes.lastMinute(any.periodTo());
            Fact fact = fact(heard, any.kind(), any.seat(), due, any.name());
            Set<UUID> persons = people.stream().map(Reminded::person).collect(Collectors.toSet());
            return new Happened(fact, audience -> audience == Audience.SECRETARY ? persons : Set.of());
        });
    }

    private Optional<Happened> term(Heard heard, List<Elected> all) {
        List<Elected> people =
                all.stream().filter(each -> each.seq() == heard.seq()).toList();
        return people.stream().findFirst().map(any -> {
            Instant due = routes.lastMinute(any.day().plusDays(1));
            Fact fact = fact(heard, "", any.seat(), due, any.name());
            return new Happened(
                    fact,
                    audience -> people.stream()
                            .filter(each -> audience == (each.own() ? Audience.SECRETARY : Audience.ORGANIZATION_ABOVE))
                            .map(Elected::person)
                            .filter(person -> !person.equals(heard.actor()))
                            .collect(Collectors.toSet()));
        });
    }

    private static Fact fact(Heard heard, String situation, String division, @Nullable Instant due, String office) {
        return new Fact(
                heard.subject(),
                heard.seq(),
                heard.at(),
                heard.event(),
                "",
                situation,
                Posted.place(division),
                heard.step(),
                due,
                office);
    }

    /** Looks at every city every other second; tests look when they want to. */
    @Component
    @Profile("!test")
    static class CallTimer {
        private final TellingCalls telling;
        private final Cities cities;

        CallTimer(TellingCalls telling, Cities cities) {
            this.telling = telling;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT2S")
        void look() {
            cities.list().forEach(city -> telling.tell(city.code()));
        }
    }
}
