package gezhi.platform.web;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
class FrameOfPages {
    private final CityOfRequest cities;
    private final List<MenuEntry> entries;
    private final List<PageNotice> notices;
    private final @Nullable Bell bell;

    FrameOfPages(CityOfRequest cities, List<MenuEntry> entries, List<PageNotice> notices, ObjectProvider<Bell> bell) {
        this.cities = cities;
        this.notices = notices;
        this.bell = bell.getIfAvailable();
        this.entries =
                entries.stream().sorted(Comparator.comparing(MenuEntry::order)).toList();
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Address address = Address.of(request);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null) {
            // The page about a failure asks nothing more of what has just failed.
            return new Frame(
                    null, null, List.of(), List.of(), null, address.path(), false, false, address.in(other(locale)));
        }
        Optional<SignedIn> user = SignedIn.find();
        Optional<CurrentCity> city = user.map(SignedIn::city).map(cities::find).orElseGet(() -> cities.find(request));
        Role role = user.map(SignedIn::role).orElse(Role.PUBLIC);
        List<MenuEntry> menu =
                entries.stream().filter(entry -> entry.roles().contains(role)).toList();
        // Pages about errors may come without a scope; then nothing that hangs on one is asked.
        boolean scoped = Scoped.find().isPresent();
        List<PageNotice.Words> said = notices.stream()
                .filter(notice -> scoped && notice.isFor(role, address.path()))
                .flatMap(notice -> notice.words().get().stream())
                .toList();
        boolean stale = request.getParameterMap().containsKey(Frame.STALE);
        return new Frame(
                city.orElse(null),
                user.orElse(null),
                menu,
                said,
                user.isPresent() && scoped ? bell : null,
                address.path(),
                stale,
                user.isEmpty() && cities.several(),
                address.in(other(locale)));
    }

    private static String other(Locale locale) {
        return locale.getLanguage().equals("en") ? "zh" : "en";
    }

    /** What was asked for, also on the page that says why it cannot be had. */
    private record Address(String path, String query) {

        static Address of(HttpServletRequest request) {
            boolean error = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
            @Nullable
            Object path = error ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
            @Nullable String query = "GET".equals(request.getMethod()) && !error ? request.getQueryString() : null;
            return new Address(String.valueOf(path), query == null ? "" : query);
        }

        String in(String language) {
            return UriComponentsBuilder.fromPath(path)
                    .query(query)
                    .replaceQueryParam("lang", language)
                    .build()
                    .toUriString();
        }
    }
}
