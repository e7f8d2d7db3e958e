package gezhi.activities.web;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What everybody may read, everybody may ask for, whichever city they belong to: elsewhere one is a visitor. */
@Component
class Elsewhere {
    private final Cities cities;

    Elsewhere(Cities cities) {
        this.cities = cities;
    }

    /** @param code of a city or of a division in it */
    <R> R in(String code, Supplier<R> asking) {
        Optional<String> city = cities.of(code).map(City::code);
        if (city.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean here = Scoped.find().map(Scope::city).equals(city);
        return here ? asking.get() : Scoped.call(Scope.visitor(city.get()), asking::get);
    }
}
