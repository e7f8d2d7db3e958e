package gezhi.notices;

import gezhi.cases.Categories;
import gezhi.cases.PublicCase;
import gezhi.notices.model.Letter;
import gezhi.notices.model.QuietHours;
import gezhi.notices.model.Voice;
import gezhi.notices.model.Words;
import gezhi.notices.model.Words.Place;
import gezhi.notices.rules.NoticeRulebooks;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What those who follow a case from its public page are told: the city's words, with what that page shows, and how to stop below them. */
@Component
class WatchWords {
    private final NoticeRulebooks books;
    private final Categories categories;
    private final Cities cities;
    private final MessageSource messages;

    WatchWords(NoticeRulebooks books, Categories categories, Cities cities, MessageSource messages) {
        this.books = books;
        this.categories = categories;
        this.cities = cities;
        this.messages = messages;
    }

    QuietHours quiet() {
        return books.current().quiet();
    }

    /** @param link of the public page */
    Words news(String event, PublicCase shown, String link, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        Words said = books.current().words(event, Voice.WATCHER, language).with(values(shown, link, locale));
        String stop = messages.getMessage("notices.watch.stop-below", new Object[] {Letter.SECRET_LINK}, locale);
        return new Words(said.title(), said.text() + "\n\n" + stop);
    }

    Words toConfirm(PublicCase followed, Locale locale) {
        Object[] about = {followed.number(), category(followed, locale), Letter.SECRET_LINK};
        return new Words(
                messages.getMessage("notices.watch.confirm.title", about, locale),
                messages.getMessage("notices.watch.confirm.text", about, locale));
    }

    private Map<Place, String> values(PublicCase shown, String link, Locale locale) {
        return Map.of(
                Place.NUMBER,
                shown.number(),
                Place.CATEGORY,
                category(shown, locale),
                Place.STEP,
                messages.getMessage("cases.status." + shown.step(), null, locale),
                Place.LINK,
                link,
                Place.CITY,
                cities.find(Scoped.current().city()).map(City::name).orElse(""));
    }

    private String category(PublicCase shown, Locale locale) {
        return categories
                .findEver(shown.category())
                .map(found -> found.name(locale.getLanguage().equals("en")))
                .orElse("");
    }
}
