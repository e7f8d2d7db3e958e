package gezhi.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has to do with cases at this moment. */
@Repository
public class PartyReads {
    private static final String PARTIES = """
            select id, number, step, desk, office, assisting, reporter, channel, due_at
            from cases.v_parties
            where city = :city
            and id = any (cast(:ids as uuid[]))
            """;

    private final JdbcClient jdbc;

    PartyReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param desk code of the division whose desk was put in charge; empty when none was
     * @param reporter the person; null for a visitor and for programs of others
     */
    public record Parties(
            UUID id,
            String number,
            String desk,
            @Nullable UUID office,
            List<UUID> assisting,
            @Nullable UUID reporter,
            @Nullable Instant due) {}

    /** By id of the case. */
    public Map<UUID, Parties> of(Collection<UUID> ids) {
        return Sql.inCity(jdbc, PARTIES)
                .param("ids", Sql.column(List.copyOf(ids), id -> id))
                .query((row, i) -> parties(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Parties::id, Function.identity()));
    }

    private static Parties parties(ResultSet row) throws SQLException {
        boolean onTheClock = List.of("DISPATCHED", "HANDLING").contains(row.getString("step"));
        boolean program = row.getString("channel").equals("API");
        UUID[] assisting = (UUID[]) row.getArray("assisting").getArray();
        return new Parties(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("desk"),
                row.getObject("office", UUID.class),
                Arrays.asList(assisting),
                program ? null : row.getObject("reporter", UUID.class),
                onTheClock ? Sql.find(row, "due_at") : null);
    }
}
