package gezhi.dashboards;

import gezhi.cases.CasesMoved;
import gezhi.cases.JournalEntry;
import gezhi.cases.JournalWritten;
import gezhi.dashboards.model.Measure;
import gezhi.dashboards.store.FigureStore;
import gezhi.platform.GezhiSettings;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Counts what is written to the journal, in the same transaction: a figure without its entry, or the other way round, cannot be. */
@Component
class CountingFigures {
    private final FigureStore store;
    private final GezhiSettings settings;
    private final Clock clock;

    CountingFigures(FigureStore store, GezhiSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(JournalWritten written) {
        store.add(written.entries().stream()
                .flatMap(entry -> pending(written.city(), entry))
                .toArray(SqlParameterSource[]::new));
    }

    /** What lies in hand goes along with the case; figures of what was done stay where it was done. */
    @EventListener
    void on(CasesMoved moved) {
        store.move(
                moved.city(),
                month(clock.instant()),
                moved.moves().stream()
                        .filter(move ->
                                !community(moved.city(), move.from()).equals(community(moved.city(), move.to())))
                        .toList());
    }

    /** Figures are kept down to the community. */
    private static String community(String city, String code) {
        return code.substring(0, Math.min(code.length(), Level.COMMUNITY.codeLength(city)));
    }

    private LocalDate month(Instant at) {
        return LocalDate.ofInstant(at, settings.zone()).withDayOfMonth(1);
    }

    private Stream<SqlParameterSource> pending(String city, JournalEntry entry) {
        LocalDate month = month(entry.at());
        return Measure.of(entry.action(), entry.inTime(), entry.rating()).stream()
                .map(measure -> new MapSqlParameterSource()
                        .addValue("city", city)
                        .addValue("division", entry.division())
                        .addValue("category", entry.category())
                        .addValue("office", entry.office())
                        .addValue("month", month)
                        .addValue("measure", measure.name()));
    }
}
