package gezhi.cases.store;

import gezhi.cases.CaseNumber;
import gezhi.cases.PastCase;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Numbers for many cases at once. */
@Repository
class FreeNumbers {
    private static final String TAKEN = """
            select number
            from cases.case
            where city = :city
            and number in (:numbers)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    FreeNumbers(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A free number for each. Thousands on one day would meet by lot, so those taken are drawn again before anything is written. */
    List<String> free(List<PastCase> cases) {
        List<String> numbers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (PastCase past : cases) {
            numbers.add(draw(past, taken));
        }
        Set<String> inUse = inUse(numbers);
        while (!inUse.isEmpty()) {
            for (int i = 0; i < numbers.size(); i++) {
                if (inUse.contains(numbers.get(i))) {
                    numbers.set(i, draw(cases.get(i), taken));
                }
            }
            inUse = inUse(numbers);
        }
        return numbers;
    }

    private String draw(PastCase past, Set<String> taken) {
        LocalDate day = past.story().getFirst().at().atZone(clock.getZone()).toLocalDate();
        String number = CaseNumber.of(day);
        while (!taken.add(number)) {
            number = CaseNumber.of(day);
        }
        return number;
    }

    private Set<String> inUse(List<String> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        MapSqlParameterSource drawn =
                new MapSqlParameterSource("city", Scoped.current().city()).addValue("numbers", numbers);
        return new HashSet<>(jdbc.queryForList(TAKEN, drawn, String.class));
    }
}
