package gezhi.notices.rules;

import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.QuietHours;
import gezhi.notices.model.Route;
import gezhi.notices.model.Topic;
import gezhi.notices.model.Voice;
import gezhi.notices.model.Words;
import gezhi.notices.store.NoticeRuleStore;
import gezhi.notices.store.NoticeRuleStore.Said;
import gezhi.notices.store.WatcherStore;
import gezhi.platform.Ids;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.CityFounded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the routes, words and quiet hours of a city's profile into its tables. */
@Component
public class LoadingNotices {
    private final NoticeRuleStore store;
    private final WatcherStore watchers;
    private final NoticeRulebooks books;
    private final Cities cities;
    private final Clock clock;

    LoadingNotices(NoticeRuleStore store, WatcherStore watchers, NoticeRulebooks books, Cities cities, Clock clock) {
        this.store = store;
        this.watchers = watchers;
        this.books = books;
        this.cities = cities;
        this.clock = clock;
    }

    @EventListener
    void on(CityFounded founded) {
        load(founded.profile(), founded.on(), EnumSet.allOf(Topic.class));
        books.changed(founded.city());
    }

    /** The rules of today. */
    public NoticeRules current() {
        catchUp();
        return books.current();
    }

    /** A city founded before something could be told gets of it what new ones get. */
    @Transactional
    public void catchUp() {
        String city = Scoped.current().city();
        Set<Topic> missing = EnumSet.allOf(Topic.class);
        missing.removeAll(store.everRouted());
        if (!missing.isEmpty()) {
            cities.find(city).ifPresent(found -> load(Profile.named(found.profile()), LocalDate.now(clock), missing));
            books.changed(city);
        }
    }

    private void load(Profile profile, LocalDate on, Set<Topic> topics) {
        Map<String, Object> section = profile.section("notices");
        store.addRoutes(routes(map(of(section, "routes")), on).stream()
                .filter(route -> topics.contains(Topic.of(route.event())))
                .toList());
        store.addWords(
                words((List<?>) of(section, "words")).stream()
                        .filter(said -> topics.contains(Topic.of(said.key().event())))
                        .toList(),
                on);
        if (topics.contains(Topic.CASE)) {
            store.setQuiet(quiet(String.valueOf(section.get("quiet"))), on);
            map(of(section, "follow-days"))
                    .forEach((name, days) -> watchers.addDays(
                            WatcherStore.Days.valueOf(name), Integer.parseInt(String.valueOf(days)), on));
        }
    }

    /** Written {@code URGE: {OFFICE: IN_APP EMAIL! TEXT!}}. */
    private static List<Route> routes(Map<String, Object> section, LocalDate on) {
        List<Route> routes = new ArrayList<>();
        section.forEach((event, audiences) -> map(audiences).forEach((audience, channels) -> {
            for (String channel : String.valueOf(channels).split(" ")) {
                boolean urgent = channel.endsWith("!");
                String name = urgent ? channel.substring(0, channel.length() - 1) : channel;
                routes.add(new Route(
                        Ids.next(), Audience.valueOf(audience), event, Channel.valueOf(name), urgent, on, null));
            }
        }));
        return routes;
    }

    private static List<Said> words(List<?> section) {
        List<Said> words = new ArrayList<>();
        for (Object each : section) {
            Map<String, Object> line = map(each);
            for (String language : List.of("zh", "en")) {
                List<?> said = (List<?>) of(line, language);
                words.add(new Said(
                        new NoticeRules.Key(
                                String.valueOf(line.get("event")),
                                Voice.valueOf(String.valueOf(line.get("voice"))),
                                language),
                        new Words(String.valueOf(said.get(0)), String.valueOf(said.get(1)))));
            }
        }
        return words;
    }

    private static QuietHours quiet(String written) {
        String[] parts = written.split("-", 2);
        return new QuietHours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    private static Object of(Map<String, Object> section, String key) {
        return Objects.requireNonNull(section.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object section) {
        return (Map<String, Object>) section;
    }

    /** Once when the program starts, so that the administrator finds on the screen what will be told. */
    @Component
    @org.springframework.context.annotation.Profile("!test")
    static class AtStart {
        private final LoadingNotices loading;
        private final Cities cities;

        AtStart(LoadingNotices loading, Cities cities) {
            this.loading = loading;
            this.cities = cities;
        }

        @EventListener(ApplicationReadyEvent.class)
        void catchUp() {
            cities.list().forEach(city -> Scoped.run(Scope.system(city.code()), loading::catchUp));
        }
    }
}
