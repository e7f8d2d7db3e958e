package gezhi.people.store;

import gezhi.people.Posting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Postings that follow the head of a body. */
@Repository
public class ExOfficioStore {
    private static final String LIST = """
            select id, person, role, division, office, division as place, valid_from, valid_to, ex_officio
            from people.posting
            where city = :city
            and ex_officio is not null
            and valid_to is null
            and (:all or ex_officio = any(cast(:bodies as uuid[])) or division = any(:divisions))
            order by division
            """;

    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('ex officio ' || :city, 0))
            """;

    private final JdbcClient jdbc;

    ExOfficioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those without end, in order of division.
     *
     * @param bodies null for all
     * @param divisions of others too that are held there
     */
    public List<Posting> list(String city, @Nullable Collection<UUID> bodies, Collection<String> divisions) {
        return jdbc.sql(LIST)
                .param("city", city)
                .param("all", bodies == null)
                .param(
                        "bodies",
                        bodies == null
                                ? new String[0]
                                : bodies.stream().map(UUID::toString).toArray(String[]::new))
                .param("divisions", divisions.toArray(String[]::new))
                .query(Posting.class)
                .list();
    }

    public void lock(String city) {
        jdbc.sql(LOCK).param("city", city).query(row -> {});
    }
}
