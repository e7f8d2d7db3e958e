package gezhi.territory.web;

import gezhi.platform.web.CityOfRequest;
import gezhi.platform.web.CurrentCity;
import gezhi.territory.Cities;
import gezhi.territory.City;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** With one city there is nothing to choose; with several the cookie {@code city} says which one a visitor looks at, else the first. */
@Component
class CityAtHand implements CityOfRequest {
    static final String COOKIE = "city";

    private final Cities cities;

    CityAtHand(Cities cities) {
        this.cities = cities;
    }

    @Override
    public Optional<CurrentCity> find(HttpServletRequest request) {
        List<City> all = cities.list();
        @Nullable Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return all.stream()
                .filter(city -> chosen != null && city.code().equals(chosen.getValue()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(CityAtHand::current);
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
