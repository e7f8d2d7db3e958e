package gezhi.dashboards;

import gezhi.cases.JournalEntry;
import gezhi.cases.JournalWritten;
import gezhi.dashboards.model.Measure;
import gezhi.dashboards.store.FigureStore;
import gezhi.platform.GezhiSettings;
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

    CountingFigures(FigureStore store, GezhiSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @EventListener
    void on(JournalWritten written) {
        store.add(written.entries().stream()
                .flatMap(entry -> pending(written.city(), entry))
                .toArray(SqlParameterSource[]::new));
    }

    private Stream<SqlParameterSource> pending(String city, JournalEntry entry) {
        LocalDate month = LocalDate.ofInstant(entry.at(), settings.zone()).withDayOfMonth(1);
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
