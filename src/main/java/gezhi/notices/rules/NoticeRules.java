package gezhi.notices.rules;

import gezhi.notices.model.QuietHours;
import gezhi.notices.model.Route;
import gezhi.notices.model.Topic;
import gezhi.notices.model.Voice;
import gezhi.notices.model.Words;
import java.util.List;
import java.util.Map;

/**
 * A city's rules for notices as they stand on one day.
 *
 * @param routes all that hold
 * @param words by event, voice and language; {@link Topic#any} is for events without words of their own
 */
public record NoticeRules(List<Route> routes, Map<Key, Words> words, QuietHours quiet) {
    /** @param language zh or en */
    public record Key(String event, Voice voice, String language) {}

    public NoticeRules {
        routes = List.copyOf(routes);
        words = Map.copyOf(words);
    }

    public List<Route> routes(String event) {
        return routes.stream().filter(route -> route.event().equals(event)).toList();
    }

    /** The words of the event itself, or those for any event; a city that has not even those says the number. */
    public Words words(String event, Voice voice, String language) {
        Words fallback =
                words.getOrDefault(new Key(Topic.of(event).any(), voice, language), new Words("{number}", "{event}"));
        return words.getOrDefault(new Key(event, voice, language), fallback);
    }
}
