package gezhi.notices;

import gezhi.cases.Categories;
import gezhi.cases.Category;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts facts into the words of the city, in a language. */
@Component
public class Phrasing {
    private final NoticeRulebooks books;
    private final Categories categories;
    private final Cities cities;
    private final MessageSource messages;
    private final Clock clock;

    Phrasing(NoticeRulebooks books, Categories categories, Cities cities, MessageSource messages, Clock clock) {
        this.books = books;
        this.categories = categories;
        this.cities = cities;
        this.messages = messages;
        this.clock = clock;
    }

    /** For the page of who has signed in: with the category, and without a link, for the whole line is one. */
    public Words inTheProgram(Fact fact, Voice voice, Locale locale) {
        Map<Place, String> values = values(fact, locale);
        values.put(Place.CATEGORY, category(fact.category(), locale));
        return say(fact, voice, locale, values);
    }

    /** For what leaves the program: a category that is private is not named. */
    public Words sent(Fact fact, Voice voice, Locale locale, String link) {
        Map<Place, String> values = values(fact, locale);
        boolean open = categories.isPublic(fact.category());
        values.put(
                Place.CATEGORY,
                open ? category(fact.category(), locale) : messages.getMessage("notices.private", null, locale));
        values.put(Place.LINK, link);
        return say(fact, voice, locale, values);
    }

    /** What the deed or signal is called. */
    public String event(String event, Locale locale) {
        return named("cases.action.", event, locale);
    }

    private Words say(Fact fact, Voice voice, Locale locale, Map<Place, String> values) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        return books.current().words(fact.event(), voice, language).with(values);
    }

    private Map<Place, String> values(Fact fact, Locale locale) {
        Map<Place, String> values = new EnumMap<>(Place.class);
        values.put(Place.NUMBER, fact.number());
        values.put(Place.STEP, named("cases.step.", fact.step(), locale));
        values.put(Place.EVENT, event(fact.event(), locale));
        values.put(Place.DEADLINE, deadline(fact.due(), locale));
        values.put(Place.OTHER, fact.other());
        values.put(
                Place.CITY, cities.find(Scoped.current().city()).map(City::name).orElse(""));
        return values;
    }

    private String named(String prefix, String name, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(prefix + name, null, name, locale), name);
    }

    private String category(String code, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return categories
                .findEver(code)
                .map((Category found) -> found.name(english))
                .orElse(code);
    }

    private String deadline(@Nullable Instant due, Locale locale) {
        if (due == null) {
            return messages.getMessage("notices.no-deadline", null, locale);
        }
        String pattern = messages.getMessage("cases.format.minute", null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(due.atZone(clock.getZone()));
    }
}
