package gezhi.membership.store;

import gezhi.membership.Belonging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belonged where on a day. */
@Repository
public class BelongingReads {
    private static final String BELONGING = """
            select id, name, kind
            from membership.belonging(:organization, :day, :ends)
            """;

    private final JdbcClient jdbc;

    BelongingReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ends the first instant after the day */
    public List<Belonging> belonging(UUID organization, LocalDate day, Instant ends) {
        return jdbc.sql(BELONGING)
                .param("organization", organization)
                .param("day", day)
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .query(Belonging.class)
                .list();
    }
}
