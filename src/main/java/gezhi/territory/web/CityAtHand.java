package gezhi.territory.web;

import gezhi.platform.web.CityOfRequest;
import gezhi.platform.web.CurrentCity;
import gezhi.territory.Cities;
import gezhi.territory.City;
import gezhi.territory.DivisionCode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * With one city there is nothing to choose. With several it is the one that the address names by a code, so that an address given to others
 * shows them the same, or for which a form was filled in; else the one that the cookie {@code city} says the visitor looks at; else the first.
 */
@Component
class CityAtHand implements CityOfRequest {
    static final String COOKIE = "city";

    /** Parameters that name a division. */
    private static final List<String> PLACES = List.of("division", "at");

    /** The city for which a form was filled in, whatever the visitor has looked at since in another window. */
    private static final String FILLED_IN_FOR = "city";

    private static final Duration KEPT = Duration.ofDays(365);

    /** Four digits and more, right after words: {@code /around/350302001}, but not the tile {@code /tiles/divisions/16/13601/6932}. */
    private static final Pattern CODE = Pattern.compile("^(?:/[a-z-]+){1,2}/(\\d{4,18})(?:[/.].*)?$");

    private final Cities cities;

    CityAtHand(Cities cities) {
        this.cities = cities;
    }

    @Override
    public Optional<CurrentCity> find(HttpServletRequest request) {
        List<City> all = cities.list();
        return named(request)
                .or(() -> chosen(request).flatMap(cities::find))
                .or(() -> all.stream().findFirst())
                .map(CityAtHand::current);
    }

    /**
     * By the code of the city or of a division in it: of an address, of the form that is sent, or of the place that a list is asked for in its
     * query. The address of a secret link is known to whom it belongs ({@link CityOfRequest#NAMED}).
     */
    Optional<City> named(HttpServletRequest request) {
        Matcher path = CODE.matcher(request.getRequestURI());
        return Optional.of(path)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .or(() -> Optional.ofNullable((String) request.getAttribute(NAMED)))
                .or(() -> given(request, FILLED_IN_FOR))
                .or(() -> asked(request))
                .flatMap(cities::of);
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(DivisionCode::isWellFormed);
    }

    private static Optional<String> asked(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? PLACES.stream().flatMap(name -> given(request, name).stream()).findFirst()
                : Optional.empty();
    }

    Optional<String> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    /** Keeps what was chosen for a year. */
    void keep(City city, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, city.code())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public Optional<CurrentCity> find(String code) {
        return cities.find(code).map(CityAtHand::current);
    }

    @Override
    public boolean several() {
        return cities.list().size() > 1;
    }

    private static CurrentCity current(City city) {
        return new CurrentCity(city.code(), city.name(), city.synthetic());
    }
}
