package gezhi.cases.store;

import gezhi.platform.scope.Scoped;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which photo belongs to which entry. Row security shows a link to whoever sees the case. */
@Repository
public class PhotoStore {
    private static final String LINK = """
            insert into cases.photo (city, id, case_id, seq)
            values (:city, :id, :case, :seq)
            """;

    private static final String SEEN = """
            select count(*)
            from cases.photo
            where city = :city
            and id = :id
            """;

    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void link(UUID photo, UUID caseId, int seq) {
        jdbc.sql(LINK)
                .param("city", Scoped.current().city())
                .param("id", photo)
                .param("case", caseId)
                .param("seq", seq)
                .update();
    }

    /** True when the photo belongs to a case that the scope sees. */
    public boolean isSeen(UUID photo) {
        return jdbc.sql(SEEN)
                        .param("city", Scoped.current().city())
                        .param("id", photo)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
