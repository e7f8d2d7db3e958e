package gezhi.notices;

import gezhi.notices.model.Fact;
import gezhi.notices.model.Voice;
import gezhi.notices.model.Words;
import gezhi.notices.model.Words.Place;
import gezhi.notices.rules.NoticeRulebooks;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts facts into the words of the city, in a language. */
@Component
public class Phrasing {
    private final NoticeRulebooks books;
    private final Naming naming;
    private final Cities cities;
    private final MessageSource messages;
    private final Clock clock;

    Phrasing(NoticeRulebooks books, Naming naming, Cities cities, MessageSource messages, Clock clock) {
        this.books = books;
        this.naming = naming;
        this.cities = cities;
        this.messages = messages;
        this.clock = clock;
    }

    /** For the page of who has signed in: with the category, and without a link, for the whole line is one. */
    public Words inTheProgram(Fact fact, Voice voice, Locale locale) {
        Map<Place, String> values = values(fact, locale);
        values.put(Place.CATEGORY, naming.kind(fact, locale));
        return say(fact, voice, locale, values);
    }

    /** For what leaves the program: a category that is private is not named. */
    public Words sent(Fact fact, Voice voice, Locale locale, String link) {
        Map<Place, String> values = values(fact, locale);
        values.put(Place.CATEGORY, naming.openKind(fact, locale));
        values.put(Place.LINK, link);
        return say(fact, voice, locale, values);
    }

    /** What the deed or signal is called. */
    public String event(String event, Locale locale) {
        return naming.event(event, locale);
    }

    private Words say(Fact fact, Voice voice, Locale locale, Map<Place, String> values) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        return books.current().words(fact.event(), voice, language).with(values);
    }

    private Map<Place, String> values(Fact fact, Locale locale) {
        Map<Place, String> values = new EnumMap<>(Place.class);
        values.put(Place.NUMBER, fact.number());
        values.put(Place.STEP, naming.step(fact, locale));
        values.put(Place.EVENT, event(fact.event(), locale));
        values.put(Place.DEADLINE, deadline(fact.due(), locale));
        values.put(Place.OTHER, fact.other());
        values.put(Place.PLACE, naming.place(fact));
        values.put(
                Place.CITY, cities.find(Scoped.current().city()).map(City::name).orElse(""));
        return values;
    }

    private String deadline(@Nullable Instant due, Locale locale) {
        if (due == null) {
            return messages.getMessage("notices.no-deadline", null, locale);
        }
        String pattern = messages.getMessage("cases.format.minute", null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(due.atZone(clock.getZone()));
    }
}
