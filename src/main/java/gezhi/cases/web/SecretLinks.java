package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens the one case of a secret link, in whichever city it lies. */
@Component
class SecretLinks {
    private final Cities cities;
    private final CaseQueries queries;

    SecretLinks(Cities cities, CaseQueries queries) {
        this.cities = cities;
        this.queries = queries;
    }

    /** A case found by its link, and the means to go on acting as the holder of the link. */
    record Held(CaseFile file, String city, String token) {

        <R> R as(Supplier<R> work) {
            return Scoped.call(CaseQueries.holderOf(city, token), work::get);
        }
    }

    Optional<Held> find(String token) {
        for (City city : cities.list()) {
            Optional<CaseFile> file = Scoped.call(CaseQueries.holderOf(city.code(), token), queries::findByLink);
            if (file.isPresent()) {
                return Optional.of(new Held(file.get(), city.code(), token));
            }
        }
        return Optional.empty();
    }

    Held get(String token) {
        return find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
