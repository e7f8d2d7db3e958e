package gezhi.patrols;

import gezhi.people.People;
import gezhi.platform.GezhiSettings;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What places, people and moments are called on the pages of rounds. */
@Component
class RoundNames {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Divisions divisions;
    private final People people;
    private final GezhiSettings settings;
    private final Clock clock;

    RoundNames(Divisions divisions, People people, GezhiSettings settings, Clock clock) {
        this.divisions = divisions;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    Map<String, String> grids(Collection<String> codes) {
        return divisions.names(codes);
    }

    String grid(String code) {
        return grids(List.of(code)).getOrDefault(code, code);
    }

    /** Empty when the reader may not know the name. */
    String person(UUID id) {
        return people.names(List.of(id)).getOrDefault(id, "");
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(settings.zone()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
