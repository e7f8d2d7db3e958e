package gezhi.bodies.store;

import gezhi.bodies.BodyKind;
import gezhi.bodies.Threshold;
import gezhi.bodies.Threshold.Counted;
import gezhi.bodies.Threshold.Place;
import gezhi.bodies.Threshold.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules about numbers of members. */
@Repository
public class ThresholdStore {
    private static final String IN_FORCE = """
            select code, kinds, place, counted, least, below, verdict, become, zh, en, source
            from bodies.threshold
            where city = :city
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by ordinal, code
            """;

    private static final String ADD = """
            insert into bodies.threshold (city, code, kinds, place, counted, least, below, verdict, become, zh, en, source, ordinal, valid_from)
            values (:city, :code, :kinds::text[], :place, :counted, :least, :below, :verdict, :become::text[], :zh, :en, :source,
                :ordinal, :on)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    ThresholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Threshold> inForce(String city, LocalDate on) {
        return jdbc.sql(IN_FORCE)
                .param("city", city)
                .param("on", on)
                .query(ThresholdStore::threshold)
                .list();
    }

    public void add(String city, Threshold rule, int ordinal, LocalDate on) {
        jdbc.sql(ADD)
                .param("city", city)
                .param("code", rule.code())
                .param("kinds", names(rule.kinds()))
                .param("place", rule.place().name())
                .param("counted", rule.counted().name())
                .param("least", rule.least())
                .param("below", rule.below())
                .param("verdict", rule.verdict().name())
                .param("become", names(rule.become()))
                .param("zh", rule.zh())
                .param("en", rule.en())
                .param("source", rule.source())
                .param("ordinal", ordinal)
                .param("on", on)
                .update();
    }

    private static Threshold threshold(ResultSet row, int at) throws SQLException {
        Set<BodyKind> kinds = EnumSet.noneOf(BodyKind.class);
        kinds.addAll(kinds(row, "kinds"));
        return new Threshold(
                row.getString("code"),
                kinds,
                Place.valueOf(row.getString("place")),
                Counted.valueOf(row.getString("counted")),
                row.getInt("least"),
                row.getObject("below", Integer.class),
                Verdict.valueOf(row.getString("verdict")),
                kinds(row, "become"),
                row.getString("zh"),
                row.getString("en"),
                row.getString("source"));
    }

    private static List<BodyKind> kinds(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) Objects.requireNonNull(row.getArray(column)).getArray())
                .map(BodyKind::valueOf)
                .toList();
    }

    private static String[] names(Collection<BodyKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }
}
