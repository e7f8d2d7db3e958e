package gezhi.notices;

import gezhi.territory.Cities;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes addresses of those who follow cases when they are of no use any more; a few times a day is enough. */
@Component
@Profile("!test")
class ForgettingWatchers {
    private final Watching watching;
    private final Cities cities;
    private final Clock clock;

    ForgettingWatchers(Watching watching, Cities cities, Clock clock) {
        this.watching = watching;
        this.cities = cities;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT6H")
    void look() {
        cities.list().forEach(city -> watching.forget(city.code(), clock.getZone()));
    }
}
