package gezhi.notices.rules;

import gezhi.notices.model.Audience;
import gezhi.notices.model.Channel;
import gezhi.notices.model.QuietHours;
import gezhi.notices.model.Route;
import gezhi.notices.model.Voice;
import gezhi.notices.model.Words;
import gezhi.notices.store.NoticeRuleStore;
import gezhi.notices.store.NoticeRuleStore.Said;
import gezhi.platform.Ids;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.CityFounded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the routes, words and quiet hours of a city's profile into its tables. */
@Component
public class LoadingNotices {
    private final NoticeRuleStore store;
    private final NoticeRulebooks books;
    private final Cities cities;
    private final Clock clock;

    LoadingNotices(NoticeRuleStore store, NoticeRulebooks books, Cities cities, Clock clock) {
        this.store = store;
        this.books = books;
        this.cities = cities;
        this.clock = clock;
    }

    @EventListener
    void on(CityFounded founded) {
        load(founded.profile(), founded.on());
        books.changed(founded.city());
    }

    /** The rules of today; a city founded before there were notices gets what new ones get. */
    public NoticeRules current() {
        String city = Scoped.current().city();
        if (store.isEmpty()) {
            cities.find(city).ifPresent(found -> load(Profile.named(found.profile()), LocalDate.now(clock)));
            books.changed(city);
        }
        return books.current();
    }

    private void load(Profile profile, LocalDate on) {
        Map<String, Object> section = profile.section("notices");
        store.addRoutes(routes(map(of(section, "routes")), on));
        store.addWords(words((List<?>) of(section, "words")), on);
        store.setQuiet(quiet(String.valueOf(section.get("quiet"))), on);
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
}
