package gezhi.notices;

import gezhi.cases.AroundDeed;
import gezhi.cases.PublicCase;
import gezhi.cases.Surroundings;
import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.Fact;
import gezhi.notices.model.Topic;
import gezhi.notices.store.FollowedStore;
import gezhi.notices.store.FollowedStore.Followed;
import gezhi.notices.store.NoticeStore;
import gezhi.notices.store.NoticeStore.Told;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Following a case of others from its public page with one's account: one press, told under the bell, one press to stop. What is told is what
 * that page shows at that moment; of a case that it does not show any more nothing is told. Whoever has to do with the case is told as such.
 */
@Service
@Order(Following.AFTER_THOSE_CONCERNED)
@Transactional
public class Following implements Way, AroundDeed {
    static final int AFTER_THOSE_CONCERNED = 10;

    /** More than a person keeps an eye on. */
    private static final int MOST = 100;

    private final FollowedStore store;
    private final NoticeStore notices;
    private final Surroundings cases;
    private final Clock clock;

    Following(FollowedStore store, NoticeStore notices, Surroundings cases, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.cases = cases;
        this.clock = clock;
    }

    /** Pressed again it is the same. False when {@value #MOST} are followed already: none may be followed that one's list does not show. */
    public boolean follow(PublicCase shown) {
        Optional<UUID> person = me().filter(me -> store.isFollowed(me, shown.id()) || store.count(me) < MOST);
        person.ifPresent(me -> store.add(me, shown.id(), shown.number(), clock.instant()));
        return person.isPresent();
    }

    /** Whatever became of the case. */
    public void stop(UUID caseId) {
        me().ifPresent(person -> store.drop(person, caseId));
    }

    /** What the person at hand follows, the latest first, at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<Followed> mine() {
        return me().map(person -> store.ofPerson(person, MOST)).orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Press> offer(PublicCase shown) {
        return me().map(person -> store.isFollowed(person, shown.id())
                ? new Press("notices.followed.stop", "unfollow")
                : new Press("notices.followed.start", "follow"));
    }

    @Override
    public void take(List<Fact> facts, List<Telling> tellings) {
        List<Telling> open = tellings.stream()
                .filter(telling -> telling.route().audience() == Audience.WATCHER
                        && telling.route().channel() == Channel.IN_APP
                        && telling.fact().topic() == Topic.CASE)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Map<UUID, List<Followed>> followers =
                store
                        .ofCases(open.stream()
                                .map(telling -> telling.fact().subject())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(Followed::caseId));
        List<Told> told = open.stream()
                .flatMap(telling -> told(
                        telling.fact(), followers.getOrDefault(telling.fact().subject(), List.of())))
                .toList();
        if (!told.isEmpty()) {
            notices.add(told);
        }
    }

    private Stream<Told> told(Fact fact, List<Followed> followers) {
        return followers.isEmpty() || cases.find(fact.number()).isEmpty()
                ? Stream.empty()
                : followers.stream().map(each -> new Told(each.person(), forEverybody(fact), Audience.WATCHER.voice()));
    }

    /** Number, category and step; no deadline, no office. */
    private static Fact forEverybody(Fact fact) {
        return new Fact(
                fact.subject(),
                fact.seq(),
                fact.at(),
                fact.event(),
                fact.number(),
                fact.category(),
                "",
                fact.step(),
                null,
                "");
    }

    private static Optional<UUID> me() {
        return Scoped.find().map(Scope::person);
    }
}
