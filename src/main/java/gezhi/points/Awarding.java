package gezhi.points;

import gezhi.ledger.Booking;
import gezhi.platform.InTurn;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Points that come by themselves: for what happened on a day on which a rule names it, once, within the cap of the rule, to whoever took part in points
 * by then.
 */
@Component
class Awarding {
    private final HappenedStore happened;
    private final EntryStore entries;
    private final PointHolders holders;
    private final Giving giving;
    private final TransactionOperations transactions;

    Awarding(
            HappenedStore happened,
            EntryStore entries,
            PointHolders holders,
            Giving giving,
            TransactionOperations transactions) {
        this.happened = happened;
        this.entries = entries;
        this.holders = holders;
        this.giving = giving;
        this.transactions = transactions;
    }

    /** Looks at everything that waits in the city. */
    void award(String city) {
        InTurn<Happened> turn = new InTurn<>(transactions, happened, each -> each.forEach(this::award));
        Scoped.run(Scope.system(city), () -> {
            while (turn.all() > 0) {
                // Each in its own transaction.
            }
        });
    }

    private void award(Happened what) {
        List<PointRule> rules = giving.rules(what);
        if (!rules.isEmpty()) {
            happened.whose(what)
                    .flatMap(holders::lock)
                    .filter(holder -> !holder.joinedAt().isAfter(what.at()))
                    .ifPresent(holder -> rules.forEach(rule -> award(what, rule, holder)));
        }
    }

    private void award(Happened what, PointRule rule, Holder holder) {
        UUID id = what.entry(rule);
        if (entries.find(id).isPresent()) {
            return;
        }
        if (rule.refusal(entries.used(holder.person(), rule.code(), giving.since(rule)), 0)
                .isEmpty()) {
            entries.add(giving.give(id, what, rule, holder), null);
        }
    }

    /** What a rule gives, by the clock, in the ledger. */
    @Component
    static class Giving {
        private final PointRules rules;
        private final PointsBook book;
        private final Clock clock;

        Giving(PointRules rules, PointsBook book, Clock clock) {
            this.rules = rules;
            this.book = book;
            this.clock = clock;
        }

        /** Of the day on which it happened; none once the city has switched points off. */
        List<PointRule> rules(Happened what) {
            return rules.isOn() ? rules.listFor(what.occasion(), what.at()) : List.of();
        }

        /** The cap counts what was booked in a period, whenever it happened. */
        Instant since(PointRule rule) {
            return rule.period()
                    .start(LocalDate.now(clock))
                    .atStartOfDay(clock.getZone())
                    .toInstant();
        }

        PointEntry give(UUID id, Happened what, PointRule rule, Holder holder) {
            return switch (book.book(id, rule.kind(), holder.person(), rule.points())) {
                case Booking.Refused(Booking.Reason reason) ->
                    throw new IllegalStateException("the ledger does not take it: " + reason);
                case Booking booked ->
                    PointEntry.of(id, rule, holder, rule.points(), booked.get(), clock, null, null, what.subject());
            };
        }
    }

    /** Looks at every city every five seconds; tests look when they want to. */
    @Component
    @Profile("!test")
    static class AwardTimer {
        private final Awarding awarding;
        private final Cities cities;

        AwardTimer(Awarding awarding, Cities cities) {
            this.awarding = awarding;
            this.cities = cities;
        }

        @Scheduled(initialDelayString = "PT9S", fixedDelayString = "PT5S")
        void look() {
            cities.list().forEach(city -> awarding.award(city.code()));
        }
    }
}
