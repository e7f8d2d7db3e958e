package gezhi.notices;

import gezhi.cases.PublicCase;
import gezhi.cases.Surroundings;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Recipient;
import gezhi.notices.model.Topic;
import gezhi.notices.model.Words;
import gezhi.notices.send.Couriers;
import gezhi.notices.store.OutgoingStore;
import gezhi.notices.store.OutgoingStore.Draft;
import gezhi.notices.store.WatcherStore;
import gezhi.notices.store.WatcherStore.Watcher;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Messages to those who follow a case from its public page: number, category and status as that page shows them at that moment, and the two
 * links. Of a case that the page does not show any more nothing is told.
 */
@Component
class WatchMail implements Way {
    private final WatcherStore store;
    private final OutgoingStore outgoing;
    private final Surroundings cases;
    private final WatchWords words;
    private final Couriers couriers;

    WatchMail(WatcherStore store, OutgoingStore outgoing, Surroundings cases, WatchWords words, Couriers couriers) {
        this.store = store;
        this.outgoing = outgoing;
        this.cases = cases;
        this.words = words;
        this.couriers = couriers;
    }

    /** At once, at night too: somebody sits before the page and waits for it. */
    void askToConfirm(Watcher watcher, PublicCase followed) {
        Locale locale = Locale.forLanguageTag(watcher.language());
        Instant now = couriers.now();
        Fact asked =
                new Fact(watcher.caseId(), 0, now, "FOLLOW", followed.number(), followed.category(), "", "", null, "");
        outgoing.add(List.of(draft(asked, watcher, words.toConfirm(followed, locale), true, now)), now);
    }

    @Override
    public void take(List<Fact> facts, List<Telling> tellings) {
        List<Telling> open = tellings.stream()
                .filter(telling -> telling.route().audience() == Audience.WATCHER
                        && telling.route().channel() == Channel.EMAIL
                        && telling.fact().topic() == Topic.CASE)
                .toList();
        if (open.isEmpty() || !couriers.isOpen(Channel.EMAIL)) {
            return;
        }
        Map<UUID, List<Watcher>> watchers =
                store
                        .ofCases(open.stream()
                                .map(telling -> telling.fact().subject())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(Watcher::caseId));
        List<Draft> drafts = open.stream()
                .filter(telling -> watchers.containsKey(telling.fact().subject()))
                .flatMap(telling ->
                        drafts(telling, watchers.getOrDefault(telling.fact().subject(), List.of())).stream())
                .toList();
        if (!drafts.isEmpty()) {
            outgoing.add(drafts, couriers.now());
        }
    }

    private List<Draft> drafts(Telling telling, List<Watcher> watchers) {
        Optional<PublicCase> shown = cases.find(telling.fact().number());
        boolean urgent = telling.route().urgent();
        return shown.map(row -> watchers.stream()
                        .map(watcher -> draft(
                                telling.fact(),
                                watcher,
                                words.news(
                                        telling.fact().event(),
                                        row,
                                        couriers.link(
                                                PublicCase.path(Scoped.current().city(), row.number())),
                                        Locale.forLanguageTag(watcher.language())),
                                urgent,
                                urgent ? couriers.now() : couriers.after(words.quiet())))
                        .toList())
                .orElse(List.of());
    }

    private static Draft draft(Fact fact, Watcher watcher, Words said, boolean urgent, Instant next) {
        return new Draft(fact, Channel.EMAIL, new Recipient(Recipient.Kind.WATCHER, watcher.id()), said, urgent, next);
    }
}
