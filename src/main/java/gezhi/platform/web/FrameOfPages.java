package gezhi.platform.web;

import gezhi.platform.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
class FrameOfPages {
    private final CityOfRequest cities;
    private final List<MenuEntry> entries;
    private final List<Announcement> announcements;

    FrameOfPages(CityOfRequest cities, List<MenuEntry> entries, List<Announcement> announcements) {
        this.cities = cities;
        this.announcements = announcements;
        this.entries =
                entries.stream().sorted(Comparator.comparing(MenuEntry::order)).toList();
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Optional<SignedIn> user = SignedIn.find();
        Optional<CurrentCity> city = user.map(SignedIn::city).map(cities::find).orElseGet(() -> cities.find(request));
        Role role = user.map(SignedIn::role).orElse(Role.PUBLIC);
        List<MenuEntry> menu =
                entries.stream().filter(entry -> entry.roles().contains(role)).toList();
        return new Frame(
                city.orElse(null),
                user.orElse(null),
                menu,
                announcements.stream()
                        .map(Announcement::now)
                        .flatMap(Optional::stream)
                        .toList(),
                request.getRequestURI(),
                otherLanguage(request, locale));
    }

    private static String otherLanguage(HttpServletRequest request, Locale locale) {
        @Nullable String asked = request.getQueryString();
        String query = asked == null || !"GET".equals(request.getMethod()) ? "" : asked;
        String other = locale.getLanguage().equals("en") ? "zh" : "en";
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query)
                .replaceQueryParam("lang", other)
                .build()
                .toUriString();
    }
}
